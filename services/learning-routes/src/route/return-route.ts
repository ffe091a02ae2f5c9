import { forEdit, perform, Problem, type RequestContext, today } from '@metodgraf/subgraph-kit';
import type { RouteVersion } from './agree-route.ts';
import { backToDraft } from './back-to-draft.ts';
import { LearningRoute } from './learning-route.entity.ts';
import { routeReturn } from './route.policy.ts';
import { statusAfter } from './route.rules.ts';
import { scopesOver } from './scopes-over.ts';
import { stepsOf } from './steps-of.ts';
import { tellRoute } from './tell-route.ts';

export interface ReturnRoute extends RouteVersion {
  readonly reason: string;
}

/**
 * Sends a route back with a reason: the school refuses what it was to approve, the methodologist takes
 * back what was agreed or even approved.
 * @requirement R100
 */
export async function returnRoute(
  ctx: RequestContext,
  requestId: string,
  input: ReturnRoute,
): Promise<LearningRoute | Problem> {
  const day = today(ctx);
  const change = { action: routeReturn.action, requestId, input, answers: LearningRoute };
  return perform(ctx, change, async (tx) => {
    const route = await forEdit(tx, LearningRoute, { id: input.routeId, version: input.version });
    routeReturn.assert(ctx.viewer, await scopesOver(tx, route.personId, day));
    const reason = input.reason.trim();
    if (reason === '') return new Problem('REASON_EMPTY');
    const action = ctx.viewer.role === 'SCHOOL' ? 'REFUSE' : 'TAKE_BACK';
    if (!statusAfter(route.status, action)) return new Problem('NOT_RETURNABLE');

    await backToDraft(tx, { route, steps: await stepsOf(tx, route.id) }, day);
    route.returnedBy = ctx.viewer.person;
    route.returnReason = reason;
    await tellRoute(tx, route);
    return route;
  });
}
