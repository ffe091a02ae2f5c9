import { Problem } from '@metodgraf/subgraph-kit/problem';

/** An organization that is to end, and what depends on it on that day. */
export interface Ending {
  readonly on: string;
  readonly since: string;
  readonly closedOn: string | null;
  readonly children: number;
  readonly people: number;
  /** Agreements it is still a party of. */
  readonly agreements: number;
}

/** Who is to take its place. */
export interface Successor {
  readonly since: string;
  readonly closedOn: string | null;
  /** Whether everything that stands under the ending organization may stand under this one, and its agreements fit. */
  readonly mayHold: boolean;
  readonly isItself: boolean;
}

export type EndingProblem = Problem<
  | 'ALREADY_CLOSED'
  | 'DATES_REVERSED'
  | 'HAS_CHILDREN'
  | 'HAS_PEOPLE'
  | 'HAS_AGREEMENTS'
  | 'SUCCESSOR_ITSELF'
  | 'SUCCESSOR_CLOSED'
  | 'SUCCESSOR_KIND'
>;

/** Refuses an end that would leave people, organizations or agreements hanging: they need a successor. */
export function checkEnding(ending: Ending, successor: Successor | null): EndingProblem | null {
  if (ending.closedOn !== null) return new Problem('ALREADY_CLOSED');
  if (ending.on <= ending.since) return new Problem('DATES_REVERSED');
  if (successor) return checkSuccessor(ending, successor);
  if (ending.children > 0) return new Problem('HAS_CHILDREN', { count: ending.children });
  if (ending.people > 0) return new Problem('HAS_PEOPLE', { count: ending.people });
  return ending.agreements > 0 ? new Problem('HAS_AGREEMENTS', { count: ending.agreements }) : null;
}

function checkSuccessor(
  { on }: Ending,
  { isItself, since, closedOn, mayHold }: Successor,
): EndingProblem | null {
  if (isItself) return new Problem('SUCCESSOR_ITSELF');
  if (since > on || (closedOn !== null && closedOn <= on)) return new Problem('SUCCESSOR_CLOSED');
  return mayHold ? null : new Problem('SUCCESSOR_KIND');
}
