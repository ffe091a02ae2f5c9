import type { RouteNeed } from '../need/need.rules.ts';
import type { Offer } from '../offer/offer.rules.ts';
import {
  type Candidate,
  closedOnlyBy,
  compareIds,
  compareScores,
  hoursOf,
  type RouteProblem,
  scoreOf,
} from './route-model.rules.ts';

const MOST_ALTERNATIVES = 5;

/** An offer together with the deficits it would close for this person. */
export interface ClosingOffer extends Offer, Candidate {}

/** The offers that close at least one need, in the order of their ids. */
export function closingOffers(
  offers: readonly Offer[],
  needs: readonly RouteNeed[],
): ClosingOffer[] {
  return offers
    .map((offer) => {
      const closes = needs
        .filter(({ competencyId }) => offer.competencyIds.includes(competencyId))
        .map(({ deficitId }) => deficitId);
      return { ...offer, federal: offer.federalNumber !== null, closes };
    })
    .filter(({ closes }) => closes.length > 0)
    .toSorted((first, second) => compareIds(first.id, second.id));
}

/** A problem whose candidates carry more than the model needs. */
type ProblemOf<Closing extends Candidate> = Omit<RouteProblem, 'candidates'> & {
  readonly candidates: readonly Closing[];
};

/**
 * What may stand in place of a step, best first by the score of the whole route: offers outside the
 * route that close something this step alone closes. A step that alone closes nothing may give way to
 * whatever closes any of its deficits. Hours are not limited here.
 */
export function replacementsOf<Closing extends Candidate>(
  problem: ProblemOf<Closing>,
  chosen: readonly Candidate[],
  step: Candidate,
): Closing[] {
  const alone = closedOnlyBy(step, chosen);
  const served = alone.length > 0 ? alone : step.closes;
  const others = chosen.filter(({ id }) => id !== step.id);
  const taken = new Set(chosen.map(({ id }) => id));
  return problem.candidates
    .filter(
      ({ id, closes }) => !taken.has(id) && closes.some((deficitId) => served.includes(deficitId)),
    )
    .map((candidate) => ({ candidate, score: scoreOf(problem, [...others, candidate]) }))
    .toSorted(
      (a, b) => compareScores(a.score, b.score) || compareIds(a.candidate.id, b.candidate.id),
    )
    .map(({ candidate }) => candidate);
}

/**
 * The replacements a person is shown: those that fit the hours, at most five. When a federal program
 * fits, the best one is always among them, whatever closes more.
 */
export function alternativesOf<Closing extends Candidate>(
  problem: ProblemOf<Closing>,
  chosen: readonly Candidate[],
  step: Candidate,
): Closing[] {
  const room = problem.budget - hoursOf(chosen) + step.hours;
  const fitting = replacementsOf(problem, chosen, step).filter(({ hours }) => hours <= room);
  const shown = fitting.slice(0, MOST_ALTERNATIVES);
  const federal = fitting.find((candidate) => candidate.federal);
  if (!federal || shown.includes(federal)) return shown;
  return [...shown.slice(0, MOST_ALTERNATIVES - 1), federal];
}

/**
 * The steps of a changed route in the order of their start. A step whose start is not known, for it is offered
 * no longer, keeps its place after the one before it.
 */
export function inOrderOfChange<Step>(
  steps: readonly Step[],
  startOf: (step: Step) => string | undefined,
): Step[] {
  let before = '';
  const dated = steps.map((step) => {
    before = startOf(step) ?? before;
    return { step, start: before };
  });
  return dated
    .toSorted((first, second) => compareIds(first.start, second.start))
    .map(({ step }) => step);
}

/** Steps in the order in which they can begin. */
export function inOrderOfStart<Step extends { id: string; startsOn: string }>(
  steps: readonly Step[],
): Step[] {
  return [...steps].toSorted(
    (first, second) =>
      compareIds(first.startsOn, second.startsOn) || compareIds(first.id, second.id),
  );
}
