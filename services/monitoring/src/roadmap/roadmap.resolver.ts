import type { RequestContext } from '@metodgraf/subgraph-kit';
import { Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { Aggregate } from '../aggregate.ts';
import { type Act, actById, ActType, type Clause, clauseById, ClauseType } from '../act/index.ts';
import { Roadmap } from './roadmap.entity.ts';
import { RoadmapItemType, RoadmapType } from './roadmap.graphql.ts';
import type { RoadmapMark } from './roadmap-mark.entity.ts';
import { RoadmapMarkType } from './roadmap-mark.graphql.ts';
import { itemsToday, marksOf } from './roadmap-rows.ts';

@Resolver(() => RoadmapType)
export class RoadmapResolver {
  @Aggregate()
  @Query(() => [RoadmapType], { description: 'Дорожные карты региона, действующая первой' })
  roadmaps(@Ctx() { em }: RequestContext): Promise<Roadmap[]> {
    return em.find(Roadmap, {}, { orderBy: { position: 'asc' } });
  }

  @Aggregate()
  @FieldResolver(() => ActType, { description: 'Каким актом утверждена' })
  act(@Root() { actId }: Roadmap, @Ctx() ctx: RequestContext): Promise<Act | null> {
    return actById(ctx, actId);
  }

  @Aggregate()
  @FieldResolver(() => [RoadmapItemType])
  items(@Root() roadmap: Roadmap, @Ctx() ctx: RequestContext): Promise<RoadmapItemType[]> {
    return itemsToday(ctx, roadmap);
  }
}

@Resolver(() => RoadmapItemType)
export class RoadmapItemResolver {
  @Aggregate()
  @FieldResolver(() => ClauseType, { nullable: true, description: 'Основание' })
  clause(
    @Root() { clauseRef }: RoadmapItemType,
    @Ctx() ctx: RequestContext,
  ): Promise<Clause | null> {
    return clauseById(ctx, clauseRef);
  }

  @FieldResolver(() => [RoadmapMarkType], {
    description: 'Отметки об исполнении, от последней; снятые остаются в истории',
  })
  marks(@Root() { id }: RoadmapItemType, @Ctx() ctx: RequestContext): Promise<RoadmapMark[]> {
    return marksOf(ctx, id);
  }
}
