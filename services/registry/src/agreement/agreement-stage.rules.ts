import { mayMove, type Moves, Problem } from '@metodgraf/subgraph-kit/problem';

/** Where an agreement stands on a day. */
export type Stage = 'DRAFT' | 'SIGNED' | 'IN_FORCE' | 'ENDED' | 'TERMINATED' | 'WITHDRAWN';

/** The life of an agreement: people sign, withdraw and end; time brings into force and lets the term run out. */
const MOVES: Moves<Stage> = {
  DRAFT: ['SIGNED', 'WITHDRAWN'],
  SIGNED: ['IN_FORCE', 'TERMINATED'],
  IN_FORCE: ['ENDED', 'TERMINATED'],
  ENDED: [],
  TERMINATED: [],
  WITHDRAWN: [],
};

/** What is kept of a life: decisions of people and days; the stage follows from them. */
export interface Lifetime {
  readonly state: 'DRAFT' | 'SIGNED' | 'ENDED' | 'TERMINATED' | 'WITHDRAWN';
  readonly from: string;
  /** The first day after the term. */
  readonly to: string | null;
  /** The first day when it no longer holds by a decision. */
  readonly endedOn: string | null;
}

/** The stage on a day: a term that ran out and an end that has not come yet need nobody to note them. */
export function stageOn({ state, from, to, endedOn }: Lifetime, day: string): Stage {
  if (state === 'DRAFT' || state === 'WITHDRAWN') return state;
  if (endedOn !== null && endedOn <= day) return state === 'TERMINATED' ? 'TERMINATED' : 'ENDED';
  if (to !== null && to <= day) return 'ENDED';
  return from <= day ? 'IN_FORCE' : 'SIGNED';
}

/** How an agreement came to its end: `FULFILLED` ends it, the others terminate it. */
export type Ending = 'FULFILLED' | 'BY_CONSENT' | 'UNILATERAL' | 'REPLACED';

/** The state that an ending leads to. */
export const stateAfter = (ending: Ending): 'ENDED' | 'TERMINATED' =>
  ending === 'FULFILLED' ? 'ENDED' : 'TERMINATED';

/** An end that is to be recorded. */
export interface EndGiven {
  readonly on: string;
  readonly day: string;
  readonly ending: Ending;
  readonly signedOn: string | null;
  readonly openObligations: number;
}

/** Refuses an end of what does not hold, on a day it could not have, or as fulfilled while something is owed. */
export function checkEnd(
  life: Lifetime,
  { on, day, ending, signedOn, openObligations }: EndGiven,
): Problem<'NOT_IN_FORCE' | 'DATES_REVERSED' | 'AFTER_TERM' | 'OBLIGATIONS_OPEN'> | null {
  if (life.endedOn !== null || !mayMove(MOVES, stageOn(life, day), stateAfter(ending)))
    return new Problem('NOT_IN_FORCE');
  if (on <= (signedOn ?? life.from)) return new Problem('DATES_REVERSED');
  if (life.to !== null && on > life.to) return new Problem('AFTER_TERM');
  return ending === 'FULFILLED' && openObligations > 0
    ? new Problem('OBLIGATIONS_OPEN', { count: openObligations })
    : null;
}
