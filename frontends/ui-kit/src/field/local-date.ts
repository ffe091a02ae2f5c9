const RUSSIAN_DATE = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/;
const LOCAL_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

function isReal(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** «5.12.2026» → `2026-12-05`; not a date of the calendar → nothing. */
export function parseRussianDate(text: string): string | undefined {
  const [, day, month, year] = RUSSIAN_DATE.exec(text.trim()) ?? [];
  if (!day || !month || !year || !isReal(Number(year), Number(month), Number(day)))
    return undefined;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** `2026-12-05` → «05.12.2026». */
export function toRussianDate(localDate: string | null): string {
  const [, year, month, day] = LOCAL_DATE.exec(localDate ?? '') ?? [];
  return year ? `${day}.${month}.${year}` : '';
}

/** `2026-12-05` → that day at local midnight, as a calendar wants it. */
export function toCalendarDay(localDate: string | null): Date | null {
  const [, year, month, day] = LOCAL_DATE.exec(localDate ?? '') ?? [];
  return year ? new Date(Number(year), Number(month) - 1, Number(day)) : null;
}

/** A day of a calendar → `2026-12-05`, in the reader's time zone and not in UTC. */
export function fromCalendarDay(day: Date): string {
  const month = String(day.getMonth() + 1).padStart(2, '0');
  return `${day.getFullYear()}-${month}-${String(day.getDate()).padStart(2, '0')}`;
}
