import { listBy, type RequestContext, today } from '@metodgraf/subgraph-kit';
import { Roadmap } from './roadmap.entity.ts';
import type { RoadmapItemType } from './roadmap.graphql.ts';
import { RoadmapItem } from './roadmap-item.entity.ts';
import { RoadmapMark } from './roadmap-mark.entity.ts';
import { standingOf } from './roadmap-status.rules.ts';

const rowsOf = listBy(
  (em, ids) => em.find(RoadmapItem, { roadmapId: { $in: ids } }, { orderBy: { position: 'asc' } }),
  ({ roadmapId }) => roadmapId,
);

/** Marks of a row's execution, the latest first; withdrawn ones stay among them. */
export const marksOf = listBy<RoadmapMark>(
  (em, ids) =>
    em.find(RoadmapMark, { itemId: { $in: ids } }, { orderBy: { markedAt: 'desc', id: 'asc' } }),
  ({ itemId }) => itemId,
);

/** The rows of a roadmap with their state today. */
export async function itemsToday(
  ctx: RequestContext,
  roadmap: Roadmap,
): Promise<RoadmapItemType[]> {
  const rows = await rowsOf(ctx, roadmap.id);
  return Promise.all(rows.map((row) => itemToday(ctx, row, roadmap)));
}

/** One row by its reference, with its state today. */
export async function itemById(
  { id }: { id: string },
  ctx: RequestContext,
): Promise<RoadmapItemType | null> {
  const row = await ctx.em.findOne(RoadmapItem, { id });
  const roadmap = row && (await ctx.em.findOne(Roadmap, { id: row.roadmapId }));
  return row && roadmap ? itemToday(ctx, row, roadmap) : null;
}

/** How many rows came due without a record of their execution. */
export async function overdueRows(ctx: RequestContext): Promise<number> {
  const roadmaps = await ctx.em.find(Roadmap, {});
  const items = await Promise.all(roadmaps.map((roadmap) => itemsToday(ctx, roadmap)));
  return items.flat().filter(({ status }) => status === 'OVERDUE').length;
}

async function itemToday(
  ctx: RequestContext,
  row: RoadmapItem,
  plan: Roadmap,
): Promise<RoadmapItemType> {
  const marks = await marksOf(ctx, row.id);
  const standing = marks.filter(({ withdrawnAt }) => !withdrawnAt);
  const marked = new Set(standing.map(({ termEndsOn }) => termEndsOn));
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
    ...standingOf({ due: row.due, plan }, marked, today(ctx)),
  };
}
