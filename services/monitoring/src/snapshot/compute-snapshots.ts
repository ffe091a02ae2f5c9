import { IsolationLevel } from '@mikro-orm/core';
import type { WorkContext } from '@metodgraf/subgraph-kit';
import { calculate, Calculation, FACTS_AS_OF } from '../calculation/index.ts';
import { FORMULAS } from '../formula/index.ts';
import { regionOf } from '../region.ts';

/** Computes the snapshots asked for, oldest first; one that fails does not hold the others up. */
export async function computeSnapshots(context: WorkContext): Promise<void> {
  const pending = await context.em
    .fork()
    .find(
      Calculation,
      { kind: 'SNAPSHOT', status: 'PENDING' },
      { orderBy: { requestedAt: 'asc' } },
    );
  for (const { id, on } of pending) {
    try {
      await compute(context, { id, on });
    } catch (error) {
      context.log.error({ error, snapshot: id }, 'snapshot not computed');
    }
  }
}

/** All its indicators see the facts of one moment; after its end nothing of it changes any more. */
function compute(context: WorkContext, { id, on }: { id: string; on: string }): Promise<void> {
  const oneMoment = { isolationLevel: IsolationLevel.REPEATABLE_READ };
  return context.em.fork().transactional(async (tx) => {
    const [mine] = await tx.execute<unknown[]>(
      `select id from calculation where id = ? and status = 'PENDING' for update skip locked`,
      [id],
    );
    if (!mine) return;
    const task = { calculationId: id, source: 'SNAPSHOT' as const, day: on, keepList: true };
    await calculate(tx, regionOf(context), { ...task, formulas: FORMULAS });
    await tx.execute(
      `update calculation set status = 'READY', computed_at = ?, ${FACTS_AS_OF} where id = ?`,
      [context.now(), id],
    );
  }, oneMoment);
}
