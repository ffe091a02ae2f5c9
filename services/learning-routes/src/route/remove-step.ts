import { forEdit, perform, Problem, type RequestContext, today } from '@metodgraf/subgraph-kit';
import { revisionInputOf } from '../generation/plan-input.ts';
import { withdrawMatch } from '../match/tell-match.ts';
import { backToDraft } from './back-to-draft.ts';
import { LearningRoute } from './learning-route.entity.ts';
import { reviseSteps } from './revise-steps.ts';
import { routeEdit } from './route.policy.ts';
import { editObstacle } from './route.rules.ts';
import { scopesOver } from './scopes-over.ts';
import { stepsOf } from './steps-of.ts';

export interface RemoveStep {
  readonly routeId: string;
  readonly version: number;
  readonly stepId: string;
}

/** Takes a step out of the route, which returns to draft; its match is withdrawn. */
export async function removeStep(
  ctx: RequestContext,
  requestId: string,
  input: RemoveStep,
): Promise<LearningRoute | Problem> {
  const day = today(ctx);
  const change = { action: routeEdit.action, requestId, input, answers: LearningRoute };
  return perform(ctx, change, async (tx) => {
    const route = await forEdit(tx, LearningRoute, { id: input.routeId, version: input.version });
    routeEdit.assert(ctx.viewer, await scopesOver(tx, route.personId, day));
    const steps = await stepsOf(tx, route.id);
    const removed = steps.find(({ step }) => step.id === input.stepId);
    const obstacle = editObstacle(route.status, removed?.step);
    if (obstacle || !removed) return obstacle ?? new Problem('STEP_UNKNOWN');
    if (steps.length === 1) return new Problem('LAST_STEP');

    await backToDraft(tx, { route, steps }, day);
    await withdrawMatch(tx, removed.match, day);
    tx.remove(removed.step);
    const rest = steps.filter((each) => each !== removed);
    await reviseSteps(tx, { route, steps: rest }, await revisionInputOf(tx, route, day));
    return route;
  });
}
