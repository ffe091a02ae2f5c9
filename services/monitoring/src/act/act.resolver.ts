import { byId, listBy, type RequestContext } from '@metodgraf/subgraph-kit';
import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { Aggregate } from '../aggregate.ts';
import { Act } from './act.entity.ts';
import { ActType, ClauseType } from './act.graphql.ts';
import { Clause } from './clause.entity.ts';

const actById = byId(Act);
const clauseById = byId(Clause);

const clausesOf = listBy(
  (em, ids) => em.find(Clause, { actId: { $in: ids } }, { orderBy: { position: 'asc' } }),
  ({ actId }) => actId,
);

@Resolver(() => ActType)
export class ActResolver {
  @Query(() => [ActType], { description: 'Акты региона' })
  acts(@Ctx() { em }: RequestContext): Promise<Act[]> {
    return em.find(Act, {}, { orderBy: { position: 'asc' } });
  }

  @Query(() => ClauseType, { nullable: true, description: 'Пункт акта по ссылке' })
  clause(@Arg('ref', () => ID) ref: string, @Ctx() ctx: RequestContext): Promise<Clause | null> {
    return clauseById(ctx, ref);
  }

  @Aggregate()
  @FieldResolver(() => [ClauseType])
  clauses(@Root() { id }: Act, @Ctx() ctx: RequestContext): Promise<Clause[]> {
    return clausesOf(ctx, id);
  }
}

@Resolver(() => ClauseType)
export class ClauseResolver {
  @Aggregate()
  @FieldResolver(() => ActType)
  act(@Root() { actId }: Clause, @Ctx() ctx: RequestContext): Promise<Act | null> {
    return actById(ctx, actId);
  }
}
