import type { EntityManager } from '@mikro-orm/postgresql';
import type { PlannedStep, RoutePlan } from '../generation/plan-route.ts';
import { recordMatch } from '../match/record-match.ts';
import { tellMatch } from '../match/tell-match.ts';
import { LearningRoute } from './learning-route.entity.ts';
import { RouteStep } from './route-step.entity.ts';
import { formOf } from './route.rules.ts';
import { tellRoute } from './tell-route.ts';

/** For whom, by whom and on what terms a plan becomes a route. */
export interface RouteTerms {
  readonly personId: string;
  readonly hoursBudget: number;
  readonly pace: string;
  readonly by: string;
  readonly on: string;
  readonly newId: () => string;
}

/** Records a planned route as a draft, with a match for every step, and tells of both. */
export async function recordPlan(
  tx: EntityManager,
  plan: RoutePlan,
  terms: RouteTerms,
): Promise<LearningRoute> {
  const { personId, hoursBudget, pace, by, on, newId } = terms;
  const route = tx.create(LearningRoute, {
    id: newId(),
    personId,
    status: 'DRAFT',
    basis: plan.needs.map(({ deficitId }) => deficitId),
    hoursBudget,
    pace: pace.trim(),
    unproven: plan.unproven,
    createdBy: by,
    createdOn: on,
    revision: 0,
  });
  for (const [index, step] of plan.steps.entries()) {
    await recordStep(tx, { route, plan, step, position: index + 1 }, terms);
  }
  await tellRoute(tx, route);
  return route;
}

interface StepInPlan {
  readonly route: LearningRoute;
  readonly plan: RoutePlan;
  readonly step: PlannedStep;
  readonly position: number;
}

async function recordStep(
  tx: EntityManager,
  { route, plan, step, position }: StepInPlan,
  terms: RouteTerms,
): Promise<void> {
  const { personId, by, on, newId } = terms;
  const match = recordMatch(tx, { ...step, needs: plan.needs, id: newId(), personId, by, on });
  tx.create(RouteStep, {
    id: newId(),
    routeId: route.id,
    matchId: match.id,
    position,
    programId: match.programId ?? null,
    activityId: match.activityId ?? null,
    form: formOf(step.offer),
    hours: step.offer.hours,
    state: 'PLANNED',
  });
  await tellMatch(tx, match);
}
