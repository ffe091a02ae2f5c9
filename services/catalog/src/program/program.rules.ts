import { Problem } from '@metodgraf/subgraph-kit/problem';

export const ProgramKind = { UPSKILLING: 'UPSKILLING', RETRAINING: 'RETRAINING' } as const;
export type ProgramKind = keyof typeof ProgramKind;

export const StudyForm = {
  FULL_TIME: 'FULL_TIME',
  BLENDED: 'BLENDED',
  DISTANCE: 'DISTANCE',
} as const;
export type StudyForm = keyof typeof StudyForm;

/**
 * The least hours of a program by kind. The acts of the region say nothing of it.
 * Source: порядок организации ДПО, приказ Минобрнауки от 01.07.2013 № 499, п. 12.
 */
const LEAST_HOURS: Readonly<Record<ProgramKind, number>> = {
  UPSKILLING: 16,
  RETRAINING: 250,
};

/** How early a provider is warned that a program leaves the federal registry. */
export const EXPIRY_WARNING_DAYS = 90;

/** A period of days; `to` is the first day after it, absent when the end is not known. */
export interface Period {
  readonly from: string;
  readonly to?: string | null | undefined;
}

export const holdsOn = ({ from, to }: Period, day: string): boolean =>
  from <= day && (!to || day < to);

const isReversed = ({ from, to }: Period): boolean => Boolean(to && to <= from);

/** A stay in the federal registry as its provider states it. */
export interface StatedRegistration extends Period {
  readonly number: string;
}

/** A program is in the federal registry on a day when some registration of it holds then. @requirement R014 */
export function inFederalRegistry(registrations: readonly Period[], day: string): boolean {
  return registrations.some((registration) => holdsOn(registration, day));
}

/**
 * The day on which the program leaves the federal registry, when that is near; null when it is far, unknown,
 * past, or when a later registration holds after it. @requirement R014
 */
export function leavesFederalRegistryOn(
  registrations: readonly Period[],
  day: string,
): string | null {
  const ends = registrations.map(({ to }) => to ?? null);
  if (ends.length === 0 || ends.includes(null)) return null;
  const last = ends.reduce((latest, end) => ((end ?? '') > (latest ?? '') ? end : latest));
  return last !== null && last > day && last <= daysLater(day, EXPIRY_WARNING_DAYS) ? last : null;
}

function daysLater(day: string, count: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + count);
  return date.toISOString().slice(0, 10);
}

/** What a provider says of a program. */
export interface ProgramDraft {
  readonly title: string;
  readonly kind: ProgramKind;
  readonly hours: number;
  readonly running: Period;
  readonly registrations: readonly StatedRegistration[];
}

export const PROGRAM_PROBLEMS = [
  'HOURS_TOO_FEW',
  'COMPETENCY_UNKNOWN',
  'DATES_REVERSED',
  'REGISTRATION_NUMBER_EMPTY',
  'TITLE_EMPTY',
] as const;
export type ProgramProblem = (typeof PROGRAM_PROBLEMS)[number];

/** Why the program cannot be offered as described; null when it can. */
export function faultOfProgram(draft: ProgramDraft): Problem<ProgramProblem> | null {
  if (draft.title.trim() === '') return new Problem('TITLE_EMPTY');
  const least = LEAST_HOURS[draft.kind];
  if (draft.hours < least) return new Problem('HOURS_TOO_FEW', { least });
  if (isReversed(draft.running)) return new Problem('DATES_REVERSED');
  return faultOfRegistrations(draft.registrations);
}

/** The parameter `registration` says which of them is wrong, counted from 1. */
function faultOfRegistrations(
  registrations: readonly StatedRegistration[],
): Problem<ProgramProblem> | null {
  const nameless = registrations.findIndex(({ number }) => number.trim() === '');
  if (nameless >= 0)
    return new Problem('REGISTRATION_NUMBER_EMPTY', { registration: nameless + 1 });
  const reversed = registrations.findIndex(isReversed);
  return reversed >= 0 ? new Problem('DATES_REVERSED', { registration: reversed + 1 }) : null;
}

/** Competencies the framework does not know are a fault of the program, named one at a time. */
export function faultOfCompetencies(
  asked: readonly string[],
  known: ReadonlySet<string>,
): Problem<ProgramProblem> | null {
  const unknown = asked.find((id) => !known.has(id));
  return unknown === undefined ? null : new Problem('COMPETENCY_UNKNOWN', { competency: unknown });
}
