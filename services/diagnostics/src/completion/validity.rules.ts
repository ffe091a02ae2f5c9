/**
 * The last day on which a result holds: the same day of the month `months` later, or that month's last day.
 * Source: GAP-03, the term is the region's configuration.
 */
export function validUntil(finishedOn: string, months: number): string {
  const [year = 0, month = 1, day = 1] = finishedOn.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(day, last));
  return first.toISOString().slice(0, 10);
}
