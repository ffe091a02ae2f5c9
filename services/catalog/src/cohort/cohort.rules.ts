import { Problem } from '@metodgraf/subgraph-kit/problem';
import { holdsOn, type Period } from '../program/program.rules.ts';

/** What a provider says of an intake. */
export interface CohortDraft {
  readonly startsOn: string;
  /** The last day of study. */
  readonly endsOn: string;
  readonly seats: number;
}

export const COHORT_PROBLEMS = [
  'DATES_REVERSED',
  'SEATS_NOT_POSITIVE',
  'PROGRAM_NOT_RUNNING',
] as const;
export type CohortProblem = (typeof COHORT_PROBLEMS)[number];

/** Why an intake cannot be opened; null when it can. One that began in time may end after its program does. */
export function faultOfCohort(draft: CohortDraft, running: Period): Problem<CohortProblem> | null {
  if (draft.endsOn < draft.startsOn) return new Problem('DATES_REVERSED');
  if (draft.seats < 1) return new Problem('SEATS_NOT_POSITIVE');
  if (!holdsOn(running, draft.startsOn))
    return new Problem('PROGRAM_NOT_RUNNING', { on: draft.startsOn });
  return null;
}
