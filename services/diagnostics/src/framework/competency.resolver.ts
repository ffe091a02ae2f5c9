import { byId, type RequestContext, valueBy } from '@metodgraf/subgraph-kit';
import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { Competency, CompetencyKind } from './competency.entity.ts';
import { ClauseType, CompetencyKindType, CompetencyType } from './competency.graphql.ts';

export const competencyById = byId(Competency);

const kindByCode = valueBy<CompetencyKind | null>(async (em, codes) => {
  const kinds = await em.find(CompetencyKind, { code: { $in: codes } });
  return new Map(kinds.map((kind) => [kind.code, kind]));
}, null);

@Resolver(() => CompetencyType)
export class CompetencyResolver {
  @Query(() => [CompetencyType], { description: 'Рамка профессиональных компетенций' })
  competencies(@Ctx() { em }: RequestContext): Promise<Competency[]> {
    return em.find(Competency, {}, { orderBy: { position: 'asc' } });
  }

  @Query(() => CompetencyType, { nullable: true })
  competency(
    @Arg('id', () => ID) id: string,
    @Ctx() { em }: RequestContext,
  ): Promise<Competency | null> {
    return em.findOne(Competency, id);
  }

  @FieldResolver(() => CompetencyKindType, { description: 'Один из видов, которые называет акт' })
  kind(@Root() { kind }: Competency, @Ctx() ctx: RequestContext): Promise<CompetencyKind | null> {
    return kindByCode(ctx, kind);
  }
}

@Resolver(() => CompetencyKindType)
export class CompetencyKindResolver {
  @FieldResolver(() => ClauseType, {
    nullable: true,
    description: 'Пункт акта, который называет вид',
  })
  clause(@Root() { clause }: CompetencyKind): { id: string } | null {
    return clause ? { id: clause } : null;
  }
}
