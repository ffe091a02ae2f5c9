/** A due date as an act words it: seven kinds. A month is `YYYY-MM`, a day `YYYY-MM-DD`. */
export type DueDate =
  | { readonly kind: 'EXACT_DATE'; readonly date: string }
  | { readonly kind: 'MONTH'; readonly month: string }
  | { readonly kind: 'MONTH_RANGE'; readonly from: string; readonly to: string }
  | { readonly kind: 'DURING_YEAR' }
  | { readonly kind: 'QUARTERLY' }
  | { readonly kind: 'TIMES_PER_YEAR'; readonly times: number }
  | { readonly kind: 'YEARLY_IN_MONTH'; readonly month: number };

export const DUE_KINDS = [
  'EXACT_DATE',
  'MONTH',
  'MONTH_RANGE',
  'DURING_YEAR',
  'QUARTERLY',
  'TIMES_PER_YEAR',
  'YEARLY_IN_MONTH',
] as const satisfies readonly DueDate['kind'][];

/** Whether the row comes due once; the others come due again and again. */
export const isOnce = ({ kind }: DueDate): boolean =>
  kind === 'EXACT_DATE' || kind === 'MONTH' || kind === 'MONTH_RANGE';

/** The last day of the due date; of a repeated one, the next such day from `today` on. */
export function lastDayOf(due: DueDate, today: string): string {
  const year = Number(today.slice(0, 4));
  switch (due.kind) {
    case 'EXACT_DATE':
      return due.date;
    case 'MONTH':
      return endOfMonth(due.month);
    case 'MONTH_RANGE':
      return endOfMonth(due.to);
    case 'DURING_YEAR':
      return `${year}-12-31`;
    case 'QUARTERLY':
      return endOfPart(today, 4);
    case 'TIMES_PER_YEAR':
      return endOfPart(today, due.times);
    case 'YEARLY_IN_MONTH': {
      const thisYear = endOfMonth(monthOf(year, due.month));
      return thisYear >= today ? thisYear : endOfMonth(monthOf(year + 1, due.month));
    }
  }
}

/** The end of the equal part of the year that holds the day: quarters, halves. */
function endOfPart(day: string, parts: number): string {
  const length = 12 / parts;
  const part = Math.floor((Number(day.slice(5, 7)) - 1) / length);
  return endOfMonth(monthOf(Number(day.slice(0, 4)), Math.round((part + 1) * length)));
}

const monthOf = (year: number, month: number): string =>
  `${year}-${String(month).padStart(2, '0')}`;

function endOfMonth(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
}
