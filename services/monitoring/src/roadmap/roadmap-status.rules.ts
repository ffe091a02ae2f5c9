import { type DueDate, isOnce } from './due-date.rules.ts';
import { type Plan, termsOf } from './term.rules.ts';

export const ROADMAP_STATUSES = [
  'DONE',
  'ONGOING',
  'OVERDUE',
  'UPCOMING',
  'DUE_BEFORE_ACT',
  'NO_DATA',
] as const;
export type RoadmapStatus = (typeof ROADMAP_STATUSES)[number];

/** How a row stands on a day. */
export interface Standing {
  readonly status: RoadmapStatus;
  /** The last day of the term that counts now: of a repeated row the current one, else the last. */
  readonly dueOn: string | null;
  /** Terms that are over without a mark. */
  readonly missedTerms: number;
}

/**
 * The state of a row by the marks of its execution, each known by the last day of its term: without a mark
 * nothing is done, a repeated row neither. A row due before its own act says so instead of being late.
 * Source: requirements §11.1, RM-01 and RM-03.
 */
export function standingOf(
  { due, plan }: { due: DueDate; plan: Plan },
  marked: ReadonlySet<string>,
  today: string,
): Standing {
  const terms = termsOf(due, plan, today);
  const current = terms.at(-1);
  const open = terms.filter(({ to }) => !marked.has(to));
  const missedTerms = open.filter(({ to }) => to < today).length;
  const status = ((): RoadmapStatus => {
    if (current && open.length === 0) return 'DONE';
    if (isOnce(due) && current && current.to < plan.approvedOn) return 'DUE_BEFORE_ACT';
    if (plan.validTo && plan.validTo <= today) return 'NO_DATA';
    if (missedTerms > 0) return 'OVERDUE';
    if (!current || current.from > today) return 'UPCOMING';
    return marked.has(current.to) ? 'DONE' : 'ONGOING';
  })();
  return { status, dueOn: current?.to ?? null, missedTerms };
}
