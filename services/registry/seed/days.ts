const DAY_MS = 86_400_000;

/** The day so many days later; earlier when negative. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** The same date so many years earlier; 28 February stands for the leap day. */
export function yearsBefore(day: string, years: number): string {
  const date = day.slice(4) === '-02-29' ? '-02-28' : day.slice(4);
  return `${Number(day.slice(0, 4)) - years}${date}`;
}

/** How many days lie between two days. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);

/** The later of days. */
export const latest = (...days: string[]): string => days.toSorted().at(-1) ?? '';
