import { Problem } from '@metodgraf/subgraph-kit/problem';

export const ParticipationOutcome = {
  REGISTERED: 'REGISTERED',
  ATTENDED: 'ATTENDED',
  ABSENT: 'ABSENT',
} as const;
export type ParticipationOutcome = keyof typeof ParticipationOutcome;

/** When an activity takes place; both days belong to it. */
export interface ActivityDays {
  readonly startsOn: string;
  readonly endsOn: string;
}

export const REGISTRATION_PROBLEMS = [
  'NO_SEATS',
  'ALREADY_REGISTERED',
  'ACTIVITY_OVER',
  'PERSON_UNKNOWN',
] as const;
export type RegistrationProblem = (typeof REGISTRATION_PROBLEMS)[number];

/** People may join until the last day. */
export function faultOfRegistration(
  { endsOn }: ActivityDays,
  today: string,
): Problem<'ACTIVITY_OVER'> | null {
  return endsOn < today ? new Problem('ACTIVITY_OVER', { endsOn }) : null;
}

export const RECORD_PROBLEMS = ['IN_FUTURE', 'OUTSIDE_DATES'] as const;
export type RecordProblem = (typeof RECORD_PROBLEMS)[number];

/** Why a participation cannot be recorded for that day; null when it can. */
export function faultOfRecord(
  on: string,
  { startsOn, endsOn }: ActivityDays,
  today: string,
): Problem<RecordProblem> | null {
  if (on < startsOn || on > endsOn) return new Problem('OUTSIDE_DATES', { startsOn, endsOn });
  return on > today ? new Problem('IN_FUTURE', { today }) : null;
}

/** How long the owner of an activity may see its participants: a year after it, for the reports on that year. */
const INTRODUCTION_DAYS = 365;

/** The first day on which the owner no longer sees a participant by the activity. */
export function introducedUntil({ endsOn }: Pick<ActivityDays, 'endsOn'>): string {
  const end = new Date(`${endsOn}T00:00:00Z`);
  end.setUTCDate(end.getUTCDate() + INTRODUCTION_DAYS + 1);
  return end.toISOString().slice(0, 10);
}

/** How early a person is reminded of an activity. */
export const REMINDER_DAYS = 7;
