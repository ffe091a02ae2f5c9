import { Problem } from '@metodgraf/subgraph-kit/problem';
import type { DueDate } from './due-date.rules.ts';
import { type Plan, type Term, termOf } from './term.rules.ts';

export const MARK_PROBLEMS = [
  'ROW_UNKNOWN',
  'EVIDENCE_EMPTY',
  'IN_FUTURE',
  'BEFORE_ROADMAP',
  'OUTSIDE_TERMS',
  'ALREADY_MARKED',
] as const;
export const WITHDRAWAL_PROBLEMS = ['REASON_EMPTY', 'ALREADY_WITHDRAWN'] as const;
type MarkProblem = (typeof MARK_PROBLEMS)[number];

interface Row {
  readonly due: DueDate;
  /** `year`: the first year the roadmap plans for. */
  readonly plan: Plan & { readonly year: number };
}

/** The term that the mark would close, or why there can be no such mark. */
export function termToMark(
  { due, plan }: Row,
  { doneOn, evidence }: { doneOn: string; evidence: string },
  today: string,
): Term | Problem<MarkProblem> {
  const since = `${plan.year}-01-01`;
  if (evidence.trim() === '') return new Problem('EVIDENCE_EMPTY', { field: 'evidence' });
  if (doneOn > today) return new Problem('IN_FUTURE', { field: 'doneOn' });
  if (doneOn < since) return new Problem('BEFORE_ROADMAP', { field: 'doneOn', since });
  return termOf(due, plan, doneOn) ?? new Problem('OUTSIDE_TERMS', { field: 'doneOn' });
}

/** Why a mark cannot be withdrawn; null when it can. */
export function faultOfWithdrawal(
  { withdrawnAt }: { withdrawnAt?: Date | null | undefined },
  reason: string,
): Problem<(typeof WITHDRAWAL_PROBLEMS)[number]> | null {
  if (withdrawnAt) return new Problem('ALREADY_WITHDRAWN');
  return reason.trim() === '' ? new Problem('REASON_EMPTY', { field: 'reason' }) : null;
}
