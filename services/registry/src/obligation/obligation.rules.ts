import { Problem } from '@metodgraf/subgraph-kit/problem';
import type { Stage } from '../agreement/agreement-stage.rules.ts';

/** How it stands with a promise. */
export type ObligationState = 'PLANNED' | 'OPEN' | 'OVERDUE' | 'DONE' | 'LAPSED';

/** What of a promise tells its state. */
export interface Owed {
  readonly dueOn: string;
  readonly doneOn: string | null;
}

/**
 * The state of a promise on a day. Nobody owes anything by a draft; what was not done when an agreement was
 * terminated is owed no more, what was not done when its term ran out stays overdue.
 */
export function obligationState(
  { dueOn, doneOn }: Owed,
  stage: Stage,
  day: string,
): ObligationState {
  if (doneOn !== null) return 'DONE';
  if (stage === 'DRAFT') return 'PLANNED';
  if (stage === 'TERMINATED' || stage === 'WITHDRAWN') return 'LAPSED';
  return dueOn < day ? 'OVERDUE' : 'OPEN';
}

/** The same date so many months later; the last day of a shorter month stands for a date it lacks. */
export function monthsAfter(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const lastDate = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, lastDate)))
    .toISOString()
    .slice(0, 10);
}

/** When a recurring promise is due again, or nothing when the agreement is over by then. */
export function nextDue(
  { dueOn, everyMonths }: { dueOn: string; everyMonths: number | null },
  until: string | null,
): string | null {
  if (everyMonths === null) return null;
  const next = monthsAfter(dueOn, everyMonths);
  return until === null || next < until ? next : null;
}

/** Refuses a mark on what nobody owes yet or any more, and a day that has not come. */
export function checkMark({
  doneOn,
  state,
  day,
}: {
  doneOn: string | null;
  state: ObligationState;
  day: string;
}): Problem<'NOT_OWED' | 'NOT_MARKED' | 'IN_THE_FUTURE'> | null {
  if (state === 'PLANNED' || state === 'LAPSED') return new Problem('NOT_OWED');
  if (doneOn === null) return state === 'DONE' ? null : new Problem('NOT_MARKED');
  return doneOn > day ? new Problem('IN_THE_FUTURE') : null;
}
