import { type DueDate, isOnce, lastDayOf } from './due-date.rules.ts';

export const ROADMAP_STATUSES = [
  'DONE',
  'ONGOING',
  'OVERDUE',
  'UPCOMING',
  'DUE_BEFORE_ACT',
  'NO_DATA',
] as const;
export type RoadmapStatus = (typeof ROADMAP_STATUSES)[number];

interface Plan {
  readonly approvedOn: string;
  readonly validTo?: string | null | undefined;
}

/**
 * The state of a row as far as it is known: no record of its execution is kept yet, so it is never done.
 * A row due before its own act says so instead of being late. Source: requirements §11.1, RM-01 and RM-03.
 */
export function statusOf(due: DueDate, plan: Plan, today: string): RoadmapStatus {
  const lastDay = lastDayOf(due, today);
  if (isOnce(due) && lastDay < plan.approvedOn) return 'DUE_BEFORE_ACT';
  if (plan.validTo && plan.validTo <= today) return 'NO_DATA';
  if (!isOnce(due)) return 'ONGOING';
  if (lastDay < today) return 'OVERDUE';
  return firstDayOf(due) <= today ? 'ONGOING' : 'UPCOMING';
}

function firstDayOf(due: DueDate): string {
  if (due.kind === 'MONTH') return `${due.month}-01`;
  if (due.kind === 'MONTH_RANGE') return `${due.from}-01`;
  return due.kind === 'EXACT_DATE' ? due.date : '';
}
