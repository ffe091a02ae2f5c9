/** A deficit to be closed. Weights are whole thousandths, so that sums compare exactly. */
interface Need {
  readonly deficitId: string;
  readonly weight: number;
}

/** A program or an activity that closes at least one of the needs. */
export interface Candidate {
  readonly id: string;
  readonly hours: number;
  /** Stands in the federal registry on the day of the decision. */
  readonly federal: boolean;
  /** Ids of the deficits it closes. */
  readonly closes: readonly string[];
}

/** What to choose from and how many hours the person has. */
export interface RouteProblem {
  readonly needs: readonly Need[];
  readonly candidates: readonly Candidate[];
  readonly budget: number;
}

/** How good a choice is; earlier fields decide, later ones only among equals. */
export interface Score {
  /** Weight of the deficits that some step closes: the more the better. */
  readonly closedWeight: number;
  /** Weight of the deficits that a federal program closes: the more the better. */
  readonly federalWeight: number;
  /** The fewer the better. */
  readonly hours: number;
}

/** How far the proof came: the aims are proven in this order, WHOLE settles between equal choices too. */
export type Proven = 'NOTHING' | 'CLOSED_WEIGHT' | 'FEDERAL_WEIGHT' | 'SCORE' | 'WHOLE';

/** The score of a choice. A deficit closed twice counts once, so a needless step gains nothing. */
export function scoreOf({ needs }: RouteProblem, chosen: readonly Candidate[]): Score {
  const closed = new Set(chosen.flatMap(({ closes }) => closes));
  const federal = new Set(chosen.filter((each) => each.federal).flatMap(({ closes }) => closes));
  return {
    closedWeight: weightOf(needs, closed),
    federalWeight: weightOf(needs, federal),
    hours: hoursOf(chosen),
  };
}

/**
 * Whether a choice may become a route: it fits the hours, and every step closes a deficit that no
 * other step closes. Without the second condition a federal program could be added for its status alone.
 */
export function isAdmissible({ budget }: RouteProblem, chosen: readonly Candidate[]): boolean {
  return hoursOf(chosen) <= budget && chosen.every((step) => closedOnlyBy(step, chosen).length > 0);
}

/** The deficits that would stay open without this step. */
export function closedOnlyBy(step: Candidate, chosen: readonly Candidate[]): string[] {
  const byOthers = new Set(
    chosen.filter(({ id }) => id !== step.id).flatMap(({ closes }) => closes),
  );
  return step.closes.filter((deficitId) => !byOthers.has(deficitId));
}

/** Negative when the first score is better. */
export function compareScores(first: Score, second: Score): number {
  return (
    second.closedWeight - first.closedWeight ||
    second.federalWeight - first.federalWeight ||
    first.hours - second.hours
  );
}

/**
 * Negative when the first choice is better. Of two equally good choices the one wins that holds the
 * smallest id by which they differ: the same data always gives the same route.
 */
export function compareChoices(
  problem: RouteProblem,
  first: readonly Candidate[],
  second: readonly Candidate[],
): number {
  const byScore = compareScores(scoreOf(problem, first), scoreOf(problem, second));
  return byScore || compareByIds(first, second);
}

/**
 * The candidates that can stand in the best choice. Of those that close exactly the same deficits never two
 * are chosen, and the one with fewer hours, then the smaller id, could always take the other's place;
 * a longer one is kept only for being federal. So the best choice is the same without the rest.
 */
export function contenders(candidates: readonly Candidate[]): Candidate[] {
  const alike = Map.groupBy(candidates, ({ closes }) => [...closes].toSorted(compareIds).join());
  return [...alike.values()].flatMap((group) => {
    const ordered = [...group].toSorted((a, b) => a.hours - b.hours || compareIds(a.id, b.id));
    const federal = ordered.find((candidate) => candidate.federal);
    const other = ordered.find((candidate) => !candidate.federal);
    if (!federal || !other) return [federal ?? other].filter((each) => each !== undefined);
    return other.hours < federal.hours ? [federal, other] : [federal];
  });
}

/** Total hours of a choice. */
export function hoursOf(chosen: readonly { hours: number }[]): number {
  return chosen.reduce((total, { hours }) => total + hours, 0);
}

/** The order in which ids break ties; not alphabetical by any language. */
export function compareIds(first: string, second: string): number {
  if (first === second) return 0;
  return first < second ? -1 : 1;
}

function compareByIds(first: readonly Candidate[], second: readonly Candidate[]): number {
  const [inFirst, inSecond] = [first, second].map((choice) => new Set(choice.map(({ id }) => id)));
  const differing = [...(inFirst ?? [])].filter((id) => !inSecond?.has(id));
  const others = [...(inSecond ?? [])].filter((id) => !inFirst?.has(id));
  const [smallest] = [...differing, ...others].toSorted(compareIds);
  if (smallest === undefined) return 0;
  return inFirst?.has(smallest) ? -1 : 1;
}

function weightOf(needs: readonly Need[], closed: ReadonlySet<string>): number {
  return needs
    .filter(({ deficitId }) => closed.has(deficitId))
    .reduce((total, { weight }) => total + weight, 0);
}
