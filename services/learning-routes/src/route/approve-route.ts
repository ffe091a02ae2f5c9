import { forEdit, perform, Problem, type RequestContext, today } from '@metodgraf/subgraph-kit';
import { approveMatch } from '../match/tell-match.ts';
import type { RouteVersion } from './agree-route.ts';
import { followProgress } from './follow-progress.ts';
import { LearningRoute } from './learning-route.entity.ts';
import { routeApprove } from './route.policy.ts';
import { gapOf, statusAfter } from './route.rules.ts';
import { scopesOver } from './scopes-over.ts';
import { stepsOf } from './steps-of.ts';
import { tellRoute } from './tell-route.ts';

/**
 * The school approves: from now on the matches send the person to the providers, and indicator I-6
 * counts the person.
 * @requirement R086, R100, I-6
 */
export async function approveRoute(
  ctx: RequestContext,
  requestId: string,
  input: RouteVersion,
): Promise<LearningRoute | Problem> {
  const day = today(ctx);
  const change = { action: routeApprove.action, requestId, input, answers: LearningRoute };
  return perform(ctx, change, async (tx) => {
    const route = await forEdit(tx, LearningRoute, { id: input.routeId, version: input.version });
    routeApprove.assert(ctx.viewer, await scopesOver(tx, route.personId, day));
    const next = statusAfter(route.status, 'APPROVE');
    if (!next) return new Problem('NOT_AGREED');
    const steps = await stepsOf(tx, route.id);
    const { basis, hoursBudget, pace } = route;
    const gap = gapOf({ basis, hoursBudget, pace, steps: steps.map(({ step }) => step) });
    if (gap) return new Problem(gap);

    route.status = next;
    route.approvedBy = ctx.viewer.person;
    route.approvedOn = day;
    for (const { match } of steps) await approveMatch(tx, match, day);
    await tellRoute(tx, route);
    await followProgress(tx, route.personId);
    return route;
  });
}
