import type { Problem, RequestContext } from '@metodgraf/subgraph-kit';
import { Arg, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from 'type-graphql';
import { matchPeople, workOfMatch } from './match-people.ts';
import type { PersonMatch } from './person-match.entity.ts';
import { MatchPeopleInput, MatchPeopleResult, PersonMatchType } from './person-match.graphql.ts';

@Resolver(() => PersonMatchType)
export class PersonMatchResolver {
  @Mutation(() => MatchPeopleResult, {
    description: 'Найти одного человека по точным сведениям; каждый поиск остаётся в журнале',
  })
  matchPeople(
    @Arg('requestId', () => ID) requestId: string,
    @Arg('input', () => MatchPeopleInput) input: MatchPeopleInput,
    @Ctx() ctx: RequestContext,
  ): Promise<PersonMatch | Problem> {
    return matchPeople(ctx, requestId, input);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Должность и организация сегодня; пусто, если человек не работает',
  })
  work(@Root() match: PersonMatch, @Ctx() ctx: RequestContext): Promise<string | null> {
    return workOfMatch(ctx, match);
  }
}
