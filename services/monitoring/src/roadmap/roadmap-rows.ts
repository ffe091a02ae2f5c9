import { listBy, type RequestContext, today } from '@metodgraf/subgraph-kit';
import { lastDayOf } from './due-date.rules.ts';
import { Roadmap } from './roadmap.entity.ts';
import type { RoadmapItemType } from './roadmap.graphql.ts';
import { RoadmapItem } from './roadmap-item.entity.ts';
import { statusOf } from './roadmap-status.rules.ts';

const rowsOf = listBy(
  (em, ids) => em.find(RoadmapItem, { roadmapId: { $in: ids } }, { orderBy: { position: 'asc' } }),
  ({ roadmapId }) => roadmapId,
);

/** The rows of a roadmap with their state today. */
export async function itemsToday(
  ctx: RequestContext,
  roadmap: Roadmap,
): Promise<RoadmapItemType[]> {
  const rows = await rowsOf(ctx, roadmap.id);
  return rows.map((row) => itemToday(row, roadmap, today(ctx)));
}

/** One row by its reference, with its state today. */
export async function itemById(
  { id }: { id: string },
  ctx: RequestContext,
): Promise<RoadmapItemType | null> {
  const row = await ctx.em.findOne(RoadmapItem, { id });
  const roadmap = row && (await ctx.em.findOne(Roadmap, { id: row.roadmapId }));
  return row && roadmap ? itemToday(row, roadmap, today(ctx)) : null;
}

/** How many rows came due without a record of their execution. */
export async function overdueRows(ctx: RequestContext): Promise<number> {
  const roadmaps = await ctx.em.find(Roadmap, {});
  const items = await Promise.all(roadmaps.map((roadmap) => itemsToday(ctx, roadmap)));
  return items.flat().filter(({ status }) => status === 'OVERDUE').length;
}

function itemToday(row: RoadmapItem, roadmap: Roadmap, day: string): RoadmapItemType {
  const { id, code, event, action, responsible, executors, result, dueWords, clauseRef } = row;
  return {
    id,
    code,
    event,
    action,
    responsible,
    executors,
    result,
    dueWords,
    clauseRef,
    dueKind: row.due.kind,
    dueOn: lastDayOf(row.due, day),
    status: statusOf(row.due, roadmap, day),
  };
}
