import type { EntityManager } from '@mikro-orm/postgresql';
import type { PlannedStep } from '../generation/plan-route.ts';
import type { RouteNeed } from '../need/need.rules.ts';
import { Match } from './match.entity.ts';
import { StepReasoning } from './step-reasoning.entity.ts';

/** A decided step with who decided it, when and on what. */
export interface Decision extends PlannedStep {
  readonly id: string;
  readonly personId: string;
  readonly needs: readonly RouteNeed[];
  readonly by: string;
  readonly on: string;
}

/** Records why an offer was chosen: the diagnostics and deficits it rests on, and the words for it. */
export function recordMatch(tx: EntityManager, decision: Decision): Match {
  const { id, personId, offer, needs, by, on, explanation, lostWithout, alternatives } = decision;
  const answered = needs.filter(({ deficitId }) => offer.closes.includes(deficitId));
  tx.create(StepReasoning, { id, personId, explanation, lostWithout, alternatives });
  return tx.create(Match, {
    id,
    personId,
    programId: offer.kind === 'PROGRAM' ? offer.id : null,
    activityId: offer.kind === 'ACTIVITY' ? offer.id : null,
    assessmentIds: [...new Set(answered.map(({ assessmentId }) => assessmentId))],
    deficitIds: answered.map(({ deficitId }) => deficitId),
    decidedOn: on,
    decidedBy: by,
    federalOnDecision: offer.federal,
  });
}
