import { forEdit, perform, Problem, type RequestContext, today } from '@metodgraf/subgraph-kit';
import { LearningRoute } from './learning-route.entity.ts';
import { routeAgree } from './route.policy.ts';
import { gapOf, statusAfter } from './route.rules.ts';
import { scopesOver } from './scopes-over.ts';
import { stepsOf } from './steps-of.ts';
import { tellRoute } from './tell-route.ts';

export interface RouteVersion {
  readonly routeId: string;
  readonly version: number;
}

/**
 * The methodologist stands by the route and sends it to the school.
 * @requirement R100
 */
export async function agreeRoute(
  ctx: RequestContext,
  requestId: string,
  input: RouteVersion,
): Promise<LearningRoute | Problem> {
  const day = today(ctx);
  const change = { action: routeAgree.action, requestId, input, answers: LearningRoute };
  return perform(ctx, change, async (tx) => {
    const route = await forEdit(tx, LearningRoute, { id: input.routeId, version: input.version });
    routeAgree.assert(ctx.viewer, await scopesOver(tx, route.personId, day));
    const next = statusAfter(route.status, 'AGREE');
    if (!next) return new Problem('NOT_A_DRAFT');
    const steps = (await stepsOf(tx, route.id)).map(({ step }) => step);
    const { basis, hoursBudget, pace } = route;
    const gap = gapOf({ basis, hoursBudget, pace, steps });
    if (gap) return new Problem(gap);

    route.status = next;
    route.agreedBy = ctx.viewer.person;
    route.agreedOn = day;
    route.returnedBy = null;
    route.returnReason = null;
    await tellRoute(tx, route);
    return route;
  });
}
