/** The last days of the two quarters that ended before the day, the later one first. */
export function lastQuarterEnds(day: string): string[] {
  const [year = 0, month = 0] = day.split('-').map(Number);
  const firstOfQuarter = month - ((month - 1) % 3);
  return [endBefore(year, firstOfQuarter), endBefore(year, firstOfQuarter - 3)];
}

/** The last days of the twelve months that ended before the day, the latest first. */
export function lastMonthEnds(day: string): string[] {
  const [year = 0, month = 0] = day.split('-').map(Number);
  return Array.from({ length: 12 }, (_, back) => endBefore(year, month - back));
}

/** The day before the first of a month; months run on over the year's bounds. */
const endBefore = (year: number, month: number): string =>
  new Date(Date.UTC(year, month - 1, 0)).toISOString().slice(0, 10);
