import { Problem } from '@metodgraf/subgraph-kit/problem';
import { alternativesOf, type ClosingOffer, inOrderOfStart } from './choices.rules.ts';
import type { PlanInput } from './plan-input.ts';
import { type Candidate, closedOnlyBy } from './route-model.rules.ts';
import { type Patience, solveRoute } from './solve-route.ts';
import {
  alternativeWordsOf,
  explanationOf,
  lossOf,
  type NamedNeed,
  unprovenOf,
} from './words.rules.ts';

/** What could stand in place of a step, kept with the route as it was on the day of the decision. */
export interface KeptAlternative {
  readonly programId: string | null;
  readonly activityId: string | null;
  readonly hours: number;
  readonly federal: boolean;
  readonly closes: readonly string[];
  readonly words: string;
}

/** What depends on the other steps of the route and is said anew whenever they change. */
export interface StepReasons {
  readonly lostWithout: string;
  readonly alternatives: readonly KeptAlternative[];
}

export interface PlannedStep extends StepReasons {
  readonly offer: ClosingOffer;
  readonly explanation: string;
}

/** A route decided but not yet recorded. */
export interface RoutePlan {
  readonly needs: readonly NamedNeed[];
  readonly steps: readonly PlannedStep[];
  /** What is not proven of the choice because the time was over. */
  readonly unproven: string | null;
}

export type PlanRefusal = Problem<
  'NO_DEFICITS' | 'NOTHING_SUITS' | 'BUDGET_TOO_SMALL' | 'OUT_OF_TIME'
>;

/**
 * Chooses the best steps and says why each stands there. Calls no other service and opens no
 * transaction, so the solver never holds a lock.
 * @requirement R099, R109
 */
export async function planRoute(
  input: PlanInput,
  budget: number,
  patience?: Patience,
): Promise<RoutePlan | PlanRefusal> {
  const { needs, offers } = input;
  if (needs.length === 0) return new Problem('NO_DEFICITS');
  if (offers.length === 0) return new Problem('NOTHING_SUITS');
  const least = Math.min(...offers.map(({ hours }) => hours));
  if (budget < least) return new Problem('BUDGET_TOO_SMALL', { least });

  const best = await solveRoute({ needs, candidates: offers, budget }, patience);
  if (best.proven === 'NOTHING') return new Problem('OUT_OF_TIME');
  const chosenIds = new Set(best.chosen.map(({ id }) => id));
  const chosen = inOrderOfStart(offers.filter(({ id }) => chosenIds.has(id)));
  const steps = chosen.map((offer) => ({
    offer,
    explanation: explainOffer(input, offer, budget),
    ...reasonsOf(input, { chosen, step: offer, budget }),
  }));
  return { needs, steps, unproven: unprovenOf(best.proven) };
}

/** Why an offer stands in a route, in words. */
export function explainOffer({ needs }: PlanInput, offer: ClosingOffer, budget: number): string {
  return explanationOf(offer, among(needs, offer.closes), budget);
}

/** What is lost without a step and what could replace it, among these other steps. */
export function reasonsOf(
  { needs, offers }: PlanInput,
  { chosen, step, budget }: { chosen: readonly Candidate[]; step: Candidate; budget: number },
): StepReasons {
  const problem = { needs, candidates: offers, budget };
  const alone = closedOnlyBy(step, chosen);
  const alternatives = alternativesOf(problem, chosen, step).map((offer): KeptAlternative => {
    const closed = among(needs, offer.closes);
    const missed = among(needs, alone).filter(({ deficitId }) => !offer.closes.includes(deficitId));
    return {
      programId: offer.kind === 'PROGRAM' ? offer.id : null,
      activityId: offer.kind === 'ACTIVITY' ? offer.id : null,
      hours: offer.hours,
      federal: offer.federal,
      closes: offer.closes,
      words: alternativeWordsOf(offer, { closed, missed }),
    };
  });
  return { lostWithout: lossOf(among(needs, alone)), alternatives };
}

function among(needs: readonly NamedNeed[], deficitIds: readonly string[]): NamedNeed[] {
  return needs.filter(({ deficitId }) => deficitIds.includes(deficitId));
}
