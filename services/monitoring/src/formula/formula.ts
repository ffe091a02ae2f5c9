import type { FactType } from '@metodgraf/facts';

export const DIMENSIONS = ['TERRITORY', 'ORGANIZATION', 'KIND'] as const;
/** What a number may be divided by; a person stands in exactly one cell of each. */
export type Dimension = (typeof DIMENSIONS)[number];

export const MEASURES = ['SHARE', 'LOAD'] as const;
/** SHARE: part of a whole in per cent; LOAD: the greatest number of people per methodologist. */
export type Measure = (typeof MEASURES)[number];

/**
 * How one indicator is counted. `query` is one statement with one parameter, the `Question`, that yields
 * a row for everyone who matters: `subject_id, person_id, program_id, organization_id, territory, kind,
 * numerator, denominator, group_id, chain`. Both the number and the list of people come from these rows.
 */
export interface Formula {
  readonly code: string;
  /** Facts it rests on: a change of one recounts it, a feed never read leaves it without data. */
  readonly facts: readonly FactType[];
  readonly dimensions: readonly Dimension[];
  readonly measure: Measure;
  readonly counts: 'PEOPLE' | 'PROGRAMS';
  readonly query: string;
}

/** Everything a formula asks for besides the facts. A day is `YYYY-MM-DD`. */
export interface Question {
  readonly day: string;
  /** The first day of the calendar year that holds `day`. */
  readonly yearStart: string;
  /** For each municipality the one in its place on the day. */
  readonly places: Readonly<Record<string, string>>;
  /** Full years at which an educator is no longer young, and years of work no longer the first. */
  readonly youngUntilAge: number;
  readonly youngUntilYears: number;
  /** Forms of support that count for young educators. */
  readonly supportForms: readonly string[];
}
