/** What is shown where there is no value: «нет данных» is not zero. */
export const NO_VALUE = '—';

type Maybe<Value> = Value | null | undefined;

function isAbsent(value: unknown): value is null | undefined {
  return value === null || value === undefined;
}

const number = new Intl.NumberFormat('ru-RU', { maximumFractionDigits: 2 });
const percent = new Intl.NumberFormat('ru-RU', { style: 'percent', maximumFractionDigits: 1 });
const dateTime = new Intl.DateTimeFormat('ru-RU', { dateStyle: 'short', timeStyle: 'short' });
const time = new Intl.DateTimeFormat('ru-RU', { hour: '2-digit', minute: '2-digit' });

/** `2026-11-21` → «21.11.2026». A date has no time zone, so it is never made a moment. */
export function formatDate(localDate: Maybe<string>): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})/.exec(localDate ?? '') ?? [];
  return year ? `${day}.${month}.${year}` : NO_VALUE;
}

/**
 * Days from one to another, both included: «02.12.2026 — 05.12.2026», of one day «02.12.2026», without an end
 * «с 02.12.2026», without a beginning «по 05.12.2026».
 */
export function formatDateRange(from: Maybe<string>, to: Maybe<string>): string {
  const [first, last] = [formatDate(from), formatDate(to)];
  if (first === last) return first;
  if (last === NO_VALUE) return `с ${first}`;
  return first === NO_VALUE ? `по ${last}` : `${first} — ${last}`;
}

/** A moment → «21.11.2026, 12:03» in the reader's time zone. */
export function formatDateTime(moment: Maybe<string | Date>): string {
  return moment ? dateTime.format(new Date(moment)) : NO_VALUE;
}

/** A moment → «12:03» in the reader's time zone. */
export function formatTime(moment: Maybe<string | Date>): string {
  return moment ? time.format(new Date(moment)) : NO_VALUE;
}

/** 1234.5 → «1 234,5», with no-break spaces. */
export function formatNumber(value: Maybe<number>): string {
  return isAbsent(value) ? NO_VALUE : number.format(value);
}

/** A share of one, 0.347 → «34,7 %». */
export function formatPercent(share: Maybe<number>): string {
  return isAbsent(share) ? NO_VALUE : percent.format(share);
}
