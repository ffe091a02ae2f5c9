import { byId, type RequestContext } from '@metodgraf/subgraph-kit';
import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { ActivityStub, DeficitStub, ProgramStub } from '../foreign/foreign.graphql.ts';
import { visibleDeficits } from '../need/visible-deficits.ts';
import { PersonType } from '../person/person.graphql.ts';
import { Match } from './match.entity.ts';
import { MatchType } from './match.graphql.ts';
import { reasoningOf } from './reasoning-of.ts';

const matchById = byId(Match);

@Resolver(() => MatchType)
export class MatchResolver {
  /** @requirement R109 */
  @Query(() => MatchType, { nullable: true, description: 'Запись о подборе' })
  match(@Arg('id', () => ID) id: string, @Ctx() context: RequestContext): Promise<Match | null> {
    return matchById(context, id);
  }

  @FieldResolver(() => PersonType, { nullable: true, description: 'Для кого подобрано' })
  person(@Root() { personId }: Match): { id: string } {
    return { id: personId };
  }

  @FieldResolver(() => ProgramStub, { nullable: true })
  program(@Root() { programId }: Match): { id: string } | null {
    return programId ? { id: programId } : null;
  }

  @FieldResolver(() => ActivityStub, { nullable: true })
  activity(@Root() { activityId }: Match): { id: string } | null {
    return activityId ? { id: activityId } : null;
  }

  @FieldResolver(() => [DeficitStub], {
    nullable: 'items',
    description: 'Дефициты, ради которых подобрано; без права на результаты список пуст',
  })
  deficits(
    @Root() { deficitIds }: Match,
    @Ctx() context: RequestContext,
  ): Promise<{ id: string }[]> {
    return visibleDeficits(context, deficitIds);
  }

  @FieldResolver(() => PersonType, { nullable: true, description: 'Кто принял решение' })
  decidedBy(@Root() { decidedBy }: Match): { id: string } {
    return { id: decidedBy };
  }

  @FieldResolver(() => String, { description: 'Почему подобрано именно это' })
  async explanation(@Root() { id }: Match, @Ctx() context: RequestContext): Promise<string> {
    return (await reasoningOf(context, id)).explanation;
  }
}
