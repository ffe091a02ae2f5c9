import type { EntityManager } from '@mikro-orm/postgresql';

/**
 * Formulas read whole tables on a day that the planner cannot estimate, and it then takes thousands of people
 * for one and loops over them for minutes. Until the end of the transaction it joins by hashing.
 */
export async function planByHashing(tx: EntityManager): Promise<void> {
  await tx.execute(
    `select set_config('enable_nestloop', 'off', true), set_config('work_mem', '64MB', true)`,
  );
}
