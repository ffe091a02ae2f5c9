import { formatDateRange } from '@metodgraf/remote-kit';

/** The days of an activity; both belong to it. */
export interface ActivityDays {
  readonly startsOn: string;
  readonly endsOn: string;
}

/** «05.12.2026» for one day, «05.12.2026 — 06.12.2026» for several. */
export const formatPeriod = ({ startsOn, endsOn }: ActivityDays): string =>
  formatDateRange(startsOn, endsOn);

/** The reader's day, as the graph writes days. */
export function today(): string {
  return new Intl.DateTimeFormat('sv-SE').format(new Date());
}

/** Nobody can join any more. */
export function isOver({ endsOn }: Pick<ActivityDays, 'endsOn'>): boolean {
  return endsOn < today();
}

/** Somebody may already have taken part. */
export function hasBegun({ startsOn }: Pick<ActivityDays, 'startsOn'>): boolean {
  return startsOn <= today();
}
