const DAY_MS = 86_400_000;
/** Novokuznetsk is seven hours ahead of Greenwich all year. */
const OFFSET_MS = 7 * 3_600_000;

/** The day so many days later; negative for earlier. */
export function daysAfter(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * DAY_MS).toISOString().slice(0, 10);
}

/** The same day of an earlier month, never later than its 28th. */
export function monthsBefore(day: string, count: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1 - count, Math.min(date, 28))).toISOString().slice(0, 10);
}

/** A moment of a local day, in minutes after its midnight. */
export function momentOf(day: string, minutes: number): Date {
  return new Date(Date.parse(`${day}T00:00:00Z`) - OFFSET_MS + minutes * 60_000);
}
