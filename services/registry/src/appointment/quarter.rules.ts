import type { Period } from '../statement/period.rules.ts';

const MONTHS_IN_QUARTER = 3;

/** The calendar quarter a day lies in; `to` is the first day after. Source: приказ 1971, приложение, направление 1. */
export function quarterOf(day: string): Period & { readonly to: string } {
  const [year, month] = day.split('-').map(Number) as [number, number];
  const first = month - ((month - 1) % MONTHS_IN_QUARTER);
  return { from: firstDay(year, first), to: firstDay(year, first + MONTHS_IN_QUARTER) };
}

/** Whether a record confirmed on a day is confirmed in the quarter of another. */
export const isConfirmedIn = (confirmedOn: string | null, day: string): boolean =>
  confirmedOn !== null && confirmedOn >= quarterOf(day).from;

const firstDay = (year: number, month: number): string =>
  new Date(Date.UTC(year, month - 1, 1)).toISOString().slice(0, 10);
