import { type DueDate, isOnce, lastDayOf } from './due-date.rules.ts';

/** What of a roadmap bounds the terms of its rows. A day is `YYYY-MM-DD`. */
export interface Plan {
  readonly approvedOn: string;
  /** The last day the roadmap plans for. */
  readonly plannedTo?: string | null | undefined;
  /** The first day it is no longer in force. */
  readonly validTo?: string | null | undefined;
}

/** The days in which a row is to be executed once; both belong to it. */
export interface Term {
  readonly from: string;
  readonly to: string;
}

/**
 * The terms of a row, the earliest first: of a row due once its only one, of a repeated row those begun or
 * next on the day. A term that would end after the roadmap's own period is not demanded.
 * Source: приказ 1971, приложение «дорожная карта на период до 2024 года»; CF-30.
 */
export function termsOf(due: DueDate, plan: Plan, today: string): Term[] {
  if (isOnce(due)) return [{ from: firstDayOf(due), to: lastDayOf(due, today) }];
  const end = endOf(plan);
  const terms: Term[] = [];
  for (let day = plan.approvedOn; day <= today; day = dayAfter(terms.at(-1)?.to ?? today)) {
    const to = lastDayOf(due, day);
    if (end !== null && to > end) break;
    terms.push({ from: laterOf(day, beginningOf(due, to)), to });
  }
  return terms;
}

/** The term in which what was done on the day counts; what is due once counts whenever it is done. */
export function termOf(due: DueDate, plan: Plan, doneOn: string): Term | null {
  const terms = termsOf(due, plan, laterOf(doneOn, plan.approvedOn));
  return terms.find(({ to }) => isOnce(due) || doneOn <= to) ?? null;
}

/** The last day of the roadmap, null when it has none. */
function endOf({ plannedTo, validTo }: Plan): string | null {
  const ends = [plannedTo, validTo ? dayAfter(validTo, -1) : null].filter(
    (day) => typeof day === 'string',
  );
  return ends.toSorted()[0] ?? null;
}

function firstDayOf(due: DueDate): string {
  if (due.kind === 'MONTH') return `${due.month}-01`;
  if (due.kind === 'MONTH_RANGE') return `${due.from}-01`;
  return due.kind === 'EXACT_DATE' ? due.date : '';
}

/** «Ежегодно в июне» begins with June, everything else on the day after the term before. */
const beginningOf = ({ kind }: DueDate, to: string): string =>
  kind === 'YEARLY_IN_MONTH' ? `${to.slice(0, 7)}-01` : '';

const laterOf = (one: string, other: string): string => (one > other ? one : other);

function dayAfter(day: string, days = 1): string {
  const moment = new Date(`${day}T00:00:00Z`);
  moment.setUTCDate(moment.getUTCDate() + days);
  return moment.toISOString().slice(0, 10);
}
