import { randomUUID } from 'node:crypto';
import type { WorkContext } from '@metodgraf/subgraph-kit';
import { FORMULAS } from '../formula/index.ts';
import { regionOf } from '../region.ts';
import { calculate } from './calculate.ts';
import { FACTS_AS_OF } from './live.ts';

/** Computes the region's numbers of a past day from the facts of today, once; returns false if they stand. */
export function notePastDay(context: WorkContext, day: string): Promise<boolean> {
  return context.em.fork().transactional(async (tx) => {
    const [made] = await tx.execute<{ id: string }[]>(
      `insert into calculation (id, kind, "on", status, requested_at, computed_at)
       values (?, 'DAY', ?, 'READY', ?, ?) on conflict do nothing returning id`,
      [randomUUID(), day, context.now(), context.now()],
    );
    if (!made) return false;
    const task = {
      calculationId: made.id,
      source: 'DAY' as const,
      day,
      formulas: FORMULAS,
      keepList: false,
    };
    await calculate(tx, regionOf(context), task);
    await tx.execute(
      `delete from indicator_value where calculation_id = ? and dimension <> 'REGION'`,
      [made.id],
    );
    await tx.execute(`update calculation set ${FACTS_AS_OF} where id = ?`, [made.id]);
    return true;
  });
}
