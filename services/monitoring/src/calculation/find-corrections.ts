import type { WorkContext } from '@metodgraf/subgraph-kit';
import { FORMULAS } from '../formula/index.ts';
import { regionOf } from '../region.ts';
import { Calculation } from './calculation.entity.ts';
import { cellsOf, freshRows } from './cells.ts';
import { Correction } from './correction.entity.ts';
import { IndicatorValue } from './indicator-value.entity.ts';
import { planByHashing } from './plan-by-hashing.ts';
import { questionOn } from './question.ts';

/** Snapshots whose late corrections are looked for; older ones are history. */
const LATEST_SNAPSHOTS = 12;

/** Counts the latest snapshots anew, beside the frozen numbers, and notes where the facts now differ. */
export async function findCorrections(context: WorkContext): Promise<void> {
  const snapshots = await context.em
    .fork()
    .find(
      Calculation,
      { kind: 'SNAPSHOT', status: 'READY' },
      { orderBy: { on: 'desc' }, limit: LATEST_SNAPSHOTS },
    );
  for (const snapshot of snapshots) await compare(context, snapshot);
}

function compare(context: WorkContext, { id, on }: Calculation): Promise<void> {
  return context.em.fork().transactional(async (tx) => {
    await planByHashing(tx);
    const question = await questionOn(tx, regionOf(context), on);
    const frozen = await tx.find(IndicatorValue, { calculationId: id, dimension: 'REGION' });
    for (const value of frozen) {
      const formula = FORMULAS.find(({ code }) => code === value.indicator);
      if (!formula) continue;
      const cells = await cellsOf(tx, formula, freshRows(formula, question));
      const now = cells.find(({ dimension }) => dimension === 'REGION');
      if (!now) continue;
      const { numerator, denominator } = now;
      if (numerator === value.numerator && denominator === value.denominator) {
        await tx.nativeDelete(Correction, { id: value.id });
      } else {
        const found = { id: value.id, numerator, denominator, foundAt: context.now() };
        await tx.upsert(Correction, found, { onConflictExcludeFields: [] });
      }
    }
  });
}
