import type { AgreementTemplate } from '@metodgraf/regions';
import type { AgreementObligation } from '../src/obligation/index.ts';
import { monthsAfter } from '../src/obligation/obligation.rules.ts';
import { addDays } from './days.ts';
import type { Random } from './random.ts';

type ObligationRow = Pick<
  AgreementObligation,
  'id' | 'partyId' | 'text' | 'clause' | 'dueOn' | 'everyMonths' | 'previousId' | 'doneOn' | 'note'
>;

/** One promise over the years: mostly kept in time, now and then late, seldom not yet. */
export function courseOf(
  usual: AgreementTemplate['obligations'][number],
  {
    partyId,
    from,
    to,
    random,
    day,
    isDraft,
  }: {
    partyId: string;
    from: string;
    to: string | null;
    random: Random;
    day: string;
    isDraft: boolean;
  },
): ObligationRow[] {
  const { text, clause = null, everyMonths = null } = usual;
  const rows: ObligationRow[] = [];
  let dueOn = monthsAfter(from, usual.dueAfterMonths);
  for (;;) {
    const kept = !isDraft && dueOn < day && random.chance(0.94);
    const doneOn = kept ? earliest(addDays(dueOn, random.int(-20, 6)), addDays(day, -1)) : null;
    rows.push({
      id: random.uuid(),
      partyId,
      text,
      clause,
      dueOn,
      everyMonths,
      previousId: rows.at(-1)?.id ?? null,
      doneOn,
      note: kept ? `Отчёт № ${random.int(1, 90)} (демонстрационный)` : null,
    });
    if (!kept || everyMonths === null) return rows;
    dueOn = monthsAfter(dueOn, everyMonths);
    if (to !== null && dueOn >= to) return rows;
  }
}

const earliest = (...days: string[]): string => days.toSorted()[0] ?? '';
