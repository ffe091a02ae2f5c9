import { randomUUID } from 'node:crypto';
import {
  forEdit,
  perform,
  Problem,
  refusal,
  type RequestContext,
  today,
} from '@metodgraf/subgraph-kit';
import type { EntityManager } from '@mikro-orm/postgresql';
import { type ClosingOffer, replacementsOf } from '../generation/choices.rules.ts';
import { type PlanInput, revisionInputOf } from '../generation/plan-input.ts';
import { explainOffer, reasonsOf } from '../generation/plan-route.ts';
import { hoursOf } from '../generation/route-model.rules.ts';
import { recordMatch } from '../match/record-match.ts';
import { tellMatch, withdrawMatch } from '../match/tell-match.ts';
import { backToDraft } from './back-to-draft.ts';
import { LearningRoute } from './learning-route.entity.ts';
import { reviseSteps } from './revise-steps.ts';
import { routeEdit } from './route.policy.ts';
import { editObstacle, formOf } from './route.rules.ts';
import { scopesOver } from './scopes-over.ts';
import { asCandidate, type MatchedStep, stepsOf } from './steps-of.ts';

export interface ReplaceStep {
  readonly routeId: string;
  readonly version: number;
  readonly stepId: string;
  readonly programId?: string | null | undefined;
  readonly activityId?: string | null | undefined;
}

/**
 * Puts an alternative in place of a step: «варианты выбора» of an individual trajectory (CF-03). The route
 * returns to draft, for it is no longer what was agreed.
 * @requirement R099, R109, R206
 */
export async function replaceStep(
  ctx: RequestContext,
  requestId: string,
  input: ReplaceStep,
): Promise<LearningRoute | Problem> {
  const wanted = wantedBy(input);
  const day = today(ctx);
  const change = { action: routeEdit.action, requestId, input, answers: LearningRoute };
  return perform(ctx, change, async (tx) => {
    const route = await forEdit(tx, LearningRoute, { id: input.routeId, version: input.version });
    routeEdit.assert(ctx.viewer, await scopesOver(tx, route.personId, day));
    const steps = await stepsOf(tx, route.id);
    const replaced = steps.find(({ step }) => step.id === input.stepId);
    const obstacle = editObstacle(route.status, replaced?.step);
    if (obstacle || !replaced) return obstacle ?? new Problem('STEP_UNKNOWN');

    const available = await revisionInputOf(tx, route, day);
    const offer = replacementFor(available, { route, steps, replaced }, wanted);
    if (offer instanceof Problem) return offer;

    await backToDraft(tx, { route, steps }, day);
    await withdrawMatch(tx, replaced.match, day);
    const rest = steps.filter((each) => each !== replaced).map(asCandidate);
    const reasons = reasonsOf(available, {
      chosen: [...rest, offer],
      step: offer,
      budget: route.hoursBudget,
    });
    const match = recordMatch(tx, {
      id: randomUUID(),
      personId: route.personId,
      needs: available.needs,
      offer,
      explanation: explainOffer(available, offer, route.hoursBudget),
      ...reasons,
      by: ctx.viewer.person,
      on: day,
    });
    await standInPlace(tx, replaced, offer, match.id);
    await tellMatch(tx, match);
    const revised = steps.map((each) => (each === replaced ? { step: each.step, match } : each));
    await reviseSteps(tx, { route, steps: revised }, available);
    return route;
  });
}

function wantedBy({ programId, activityId }: ReplaceStep): string {
  if (programId && !activityId) return programId;
  if (activityId && !programId) return activityId;
  throw refusal('BAD_USER_INPUT', 'Укажите либо программу, либо мероприятие');
}

interface Replacing {
  readonly route: LearningRoute;
  readonly steps: readonly MatchedStep[];
  readonly replaced: MatchedStep;
}

function replacementFor(
  { needs, offers }: PlanInput,
  { route, steps, replaced }: Replacing,
  wanted: string,
): ClosingOffer | Problem<'NOT_AN_ALTERNATIVE' | 'OVER_BUDGET'> {
  const chosen = steps.map(asCandidate);
  const problem = { needs, candidates: offers, budget: route.hoursBudget };
  const offer = replacementsOf(problem, chosen, asCandidate(replaced)).find(
    ({ id }) => id === wanted,
  );
  if (!offer) return new Problem('NOT_AN_ALTERNATIVE');
  const total = hoursOf(chosen) - replaced.step.hours + offer.hours;
  if (total > route.hoursBudget)
    return new Problem('OVER_BUDGET', { total, budget: route.hoursBudget });
  return offer;
}

async function standInPlace(
  tx: EntityManager,
  { step }: MatchedStep,
  offer: ClosingOffer,
  matchId: string,
): Promise<void> {
  tx.assign(step, {
    matchId,
    programId: offer.kind === 'PROGRAM' ? offer.id : null,
    activityId: offer.kind === 'ACTIVITY' ? offer.id : null,
    form: formOf(offer),
    hours: offer.hours,
    state: 'PLANNED',
  });
  await tx.flush();
}
