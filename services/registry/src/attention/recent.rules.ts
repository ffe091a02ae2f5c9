const DAY_MS = 86_400_000;

/** The day so many days earlier. */
export function daysBefore(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - days * DAY_MS).toISOString().slice(0, 10);
}

/** The day so many days later. */
export const daysAfter = (day: string, days: number): string => daysBefore(day, -days);
