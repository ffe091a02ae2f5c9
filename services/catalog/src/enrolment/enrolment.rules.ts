import { Problem } from '@metodgraf/subgraph-kit/problem';

export const EnrolmentOutcome = {
  STUDYING: 'STUDYING',
  COMPLETED: 'COMPLETED',
  WITHDRAWN: 'WITHDRAWN',
} as const;
export type EnrolmentOutcome = keyof typeof EnrolmentOutcome;

/** What ending an enrolment depends on. */
export interface RunningEnrolment {
  readonly outcome: EnrolmentOutcome;
  readonly enrolledOn: string;
}

export const COMPLETION_PROBLEMS = [
  'ALREADY_ENDED',
  'DATES_REVERSED',
  'IN_FUTURE',
  'CERTIFICATE_EMPTY',
] as const;
export type CompletionProblem = (typeof COMPLETION_PROBLEMS)[number];

/** Why study cannot be recorded as completed; null when it can. */
export function faultOfCompletion(
  { outcome, enrolledOn }: RunningEnrolment,
  completion: { endedOn: string; certificateNumber: string },
  today: string,
): Problem<CompletionProblem> | null {
  if (outcome !== 'STUDYING') return new Problem('ALREADY_ENDED');
  if (completion.certificateNumber.trim() === '') return new Problem('CERTIFICATE_EMPTY');
  if (completion.endedOn < enrolledOn) return new Problem('DATES_REVERSED', { enrolledOn });
  if (completion.endedOn > today) return new Problem('IN_FUTURE', { today });
  return null;
}

export const WITHDRAWAL_PROBLEMS = ['ALREADY_ENDED', 'DATES_REVERSED'] as const;
export type WithdrawalProblem = (typeof WITHDRAWAL_PROBLEMS)[number];

/** Why a person cannot be withdrawn; null when they can. */
export function faultOfWithdrawal(
  { outcome, enrolledOn }: RunningEnrolment,
  endedOn: string,
): Problem<WithdrawalProblem> | null {
  if (outcome !== 'STUDYING') return new Problem('ALREADY_ENDED');
  if (endedOn < enrolledOn) return new Problem('DATES_REVERSED', { enrolledOn });
  return null;
}

export const ENROL_PROBLEMS = [
  'ALREADY_ENROLLED',
  'COHORT_FULL',
  'PROGRAM_NOT_RUNNING',
  'MATCH_UNKNOWN',
  'PERSON_UNKNOWN',
  'COHORT_UNKNOWN',
] as const;
export type EnrolProblem = (typeof ENROL_PROBLEMS)[number];
