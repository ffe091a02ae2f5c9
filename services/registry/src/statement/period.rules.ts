/** Days from `from` up to but not including `to`; null means open. */
export interface Period {
  readonly from: string;
  readonly to: string | null;
}

/** The days two periods share; null when they share none. */
export function sharedDays(left: Period, right: Period): Period | null {
  const from = left.from > right.from ? left.from : right.from;
  const to = earlierEnd(left.to, right.to);
  return to !== null && to <= from ? null : { from, to };
}

/** The same days in as few periods as possible, in order; empty periods vanish. */
export function joinedDays(periods: readonly Period[]): Period[] {
  const inOrder = periods
    .filter(({ from, to }) => to === null || from < to)
    .toSorted((left, right) => (left.from < right.from ? -1 : 1));
  const joined: Period[] = [];
  for (const { from, to } of inOrder) {
    const last = joined.at(-1);
    if (!last || (last.to !== null && last.to < from)) joined.push({ from, to });
    else if (last.to !== null)
      joined[joined.length - 1] = { from: last.from, to: laterEnd(last.to, to) };
  }
  return joined;
}

/** Whether a period has days left on or after the given one. */
export const isNotOver = ({ to }: Period, day: string): boolean => to === null || to > day;

/** Whether the day lies in the period. */
export const holdsOn = ({ from, to }: Period, day: string): boolean =>
  from <= day && (to === null || day < to);

const earlierEnd = (a: string | null, b: string | null): string | null =>
  a === null ? b : b === null || a < b ? a : b;

const laterEnd = (a: string, b: string | null): string | null =>
  b === null ? null : a > b ? a : b;
