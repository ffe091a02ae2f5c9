import { randomUUID } from 'node:crypto';
import {
  forEdit,
  onViolation,
  perform,
  Problem,
  type RequestContext,
  today,
} from '@metodgraf/subgraph-kit';
import { faultOfWithdrawal, termToMark } from './mark.rules.ts';
import { Roadmap } from './roadmap.entity.ts';
import { markRoadmapPolicy, withdrawRoadmapMarkPolicy } from './roadmap.policy.ts';
import { RoadmapItem } from './roadmap-item.entity.ts';
import { RoadmapMark } from './roadmap-mark.entity.ts';
import type { MarkRoadmapItemInput, WithdrawRoadmapMarkInput } from './roadmap-mark.graphql.ts';

/** Records that a row was executed in the term its day falls in. @requirement R196 */
export function markRoadmapItem(
  ctx: RequestContext,
  requestId: string,
  input: MarkRoadmapItemInput,
): Promise<RoadmapMark | Problem> {
  const { action } = markRoadmapPolicy;
  return perform(ctx, { action, requestId, input, answers: RoadmapMark }, async (tx) => {
    markRoadmapPolicy.assert(ctx.viewer, null);
    const { itemId, doneOn, evidence } = input;
    const item = await tx.findOne(RoadmapItem, { id: itemId });
    if (!item) return new Problem('ROW_UNKNOWN');
    const plan = await tx.findOneOrFail(Roadmap, { id: item.roadmapId });
    const term = termToMark({ due: item.due, plan }, input, today(ctx));
    if (term instanceof Problem) return term;
    const mark = tx.create(RoadmapMark, {
      id: randomUUID(),
      itemId,
      termEndsOn: term.to,
      doneOn,
      evidence: evidence.trim(),
      markedBy: ctx.viewer.person,
      markedAt: ctx.now(),
    });
    const already = new Problem('ALREADY_MARKED', { field: 'doneOn' });
    return (await onViolation(tx.flush(), { roadmap_mark_once: already })) ?? mark;
  });
}

/** Takes a mistaken mark back; it stays in the history of the row with the reason. */
export function withdrawRoadmapMark(
  ctx: RequestContext,
  requestId: string,
  input: WithdrawRoadmapMarkInput,
): Promise<RoadmapMark | Problem> {
  const { action } = withdrawRoadmapMarkPolicy;
  return perform(ctx, { action, requestId, input, answers: RoadmapMark }, async (tx) => {
    withdrawRoadmapMarkPolicy.assert(ctx.viewer, null);
    const mark = await forEdit(tx, RoadmapMark, input);
    const fault = faultOfWithdrawal(mark, input.reason);
    if (fault) return fault;
    return tx.assign(mark, {
      withdrawnBy: ctx.viewer.person,
      withdrawnAt: ctx.now(),
      withdrawalReason: input.reason.trim(),
    });
  });
}
