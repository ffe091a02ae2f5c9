/** A stay in the federal registry; `to` is the first day after. */
export interface FederalRegistration {
  readonly number: string;
  readonly from: string;
  readonly to: string | null;
}

export interface OfferedProgram {
  readonly id: string;
  readonly hours: number;
  readonly competencyIds: readonly string[];
  readonly federal: readonly FederalRegistration[];
  readonly runningFrom: string;
  readonly runningTo?: string | null | undefined;
}

export interface OfferedCohort {
  readonly programId: string;
  readonly startsOn: string;
  readonly free: number;
}

export interface OfferedActivity {
  readonly id: string;
  readonly kind: 'EVENT' | 'SUPPORT';
  readonly hours: number;
  readonly competencyIds: readonly string[];
  readonly startsOn: string;
  readonly endsOn: string;
  readonly free?: number | null | undefined;
}

/** What a person may be sent to, decided on a day. */
export interface Offer {
  readonly id: string;
  readonly kind: 'PROGRAM' | 'ACTIVITY';
  readonly hours: number;
  readonly competencyIds: readonly string[];
  /** The number in the federal registry on the day of the decision, null outside of it. */
  readonly federalNumber: string | null;
  /** The soonest day it can begin. */
  readonly startsOn: string;
}

/** A program that runs on the day or has an announced cohort with a free place; else null. */
export function programOffer(
  day: string,
  program: OfferedProgram,
  cohorts: readonly OfferedCohort[],
): Offer | null {
  const upcoming = cohorts
    .filter(
      ({ programId, startsOn, free }) => programId === program.id && startsOn >= day && free > 0,
    )
    .map(({ startsOn }) => startsOn)
    .toSorted();
  const runs = program.runningFrom <= day && (!program.runningTo || day < program.runningTo);
  if (!runs && upcoming.length === 0) return null;
  return {
    id: program.id,
    kind: 'PROGRAM',
    hours: program.hours,
    competencyIds: program.competencyIds,
    federalNumber: federalNumberOn(day, program.federal),
    startsOn: upcoming[0] ?? day,
  };
}

/** An event yet to begin or a support not yet over, with a free place; else null. */
export function activityOffer(day: string, activity: OfferedActivity): Offer | null {
  const joinable = activity.kind === 'SUPPORT' ? activity.endsOn : activity.startsOn;
  if (joinable < day || (activity.free ?? 1) < 1) return null;
  return {
    id: activity.id,
    kind: 'ACTIVITY',
    hours: activity.hours,
    competencyIds: activity.competencyIds,
    federalNumber: null,
    startsOn: activity.startsOn > day ? activity.startsOn : day,
  };
}

/** The status counts on the day of the decision, not today. Source: приказ 1971, п. 5.2. */
export function federalNumberOn(
  day: string,
  registrations: readonly FederalRegistration[],
): string | null {
  const standing = registrations.find(({ from, to }) => from <= day && (to === null || day < to));
  return standing?.number ?? null;
}
