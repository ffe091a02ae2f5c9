import type { Problem, RequestContext } from '@metodgraf/subgraph-kit';
import { Arg, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from 'type-graphql';
import { PersonType } from '../value/index.ts';
import { markRoadmapItem, withdrawRoadmapMark } from './mark-roadmap-item.ts';
import { RoadmapItemType } from './roadmap.graphql.ts';
import type { RoadmapMark } from './roadmap-mark.entity.ts';
import {
  MarkRoadmapItemInput,
  MarkRoadmapItemResult,
  RoadmapMarkType,
  WithdrawRoadmapMarkInput,
  WithdrawRoadmapMarkResult,
} from './roadmap-mark.graphql.ts';
import { itemById } from './roadmap-rows.ts';

@Resolver(() => RoadmapMarkType)
export class RoadmapMarkResolver {
  /** @requirement R196 */
  @Mutation(() => MarkRoadmapItemResult, { description: 'Отметить исполнение строки' })
  markRoadmapItem(
    @Arg('requestId', () => ID) requestId: string,
    @Arg('input', () => MarkRoadmapItemInput) input: MarkRoadmapItemInput,
    @Ctx() ctx: RequestContext,
  ): Promise<RoadmapMark | Problem> {
    return markRoadmapItem(ctx, requestId, input);
  }

  @Mutation(() => WithdrawRoadmapMarkResult, {
    description: 'Снять ошибочную отметку; она останется в истории строки',
  })
  withdrawRoadmapMark(
    @Arg('requestId', () => ID) requestId: string,
    @Arg('input', () => WithdrawRoadmapMarkInput) input: WithdrawRoadmapMarkInput,
    @Ctx() ctx: RequestContext,
  ): Promise<RoadmapMark | Problem> {
    return withdrawRoadmapMark(ctx, requestId, input);
  }

  @FieldResolver(() => RoadmapItemType)
  item(@Root() { itemId }: RoadmapMark, @Ctx() ctx: RequestContext) {
    return itemById({ id: itemId }, ctx);
  }

  @FieldResolver(() => Boolean, { description: 'Исполнено позже срока' })
  late(@Root() { doneOn, termEndsOn }: RoadmapMark): boolean {
    return doneOn > termEndsOn;
  }

  @FieldResolver(() => PersonType, { nullable: true, description: 'Кто отметил' })
  markedBy(@Root() { markedBy }: RoadmapMark): PersonType {
    return { id: markedBy };
  }

  @FieldResolver(() => PersonType, { nullable: true, description: 'Кто снял отметку' })
  withdrawnBy(@Root() { withdrawnBy }: RoadmapMark): PersonType | null {
    return withdrawnBy ? { id: withdrawnBy } : null;
  }
}
