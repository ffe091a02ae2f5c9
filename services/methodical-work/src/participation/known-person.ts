import type { EntityManager } from '@mikro-orm/postgresql';
import { type RequestContext, today } from '@metodgraf/subgraph-kit';

/** The registry has spoken of this person and has not erased them since. */
export async function isKnown(tx: EntityManager, personId: string): Promise<boolean> {
  const rows = await tx.execute<unknown[]>('select 1 from reach where person = ? limit 1', [
    personId,
  ]);
  return rows.length > 0;
}

/** Whether the person is assigned to the viewer as a methodologist today. */
export async function isAccompanied(
  tx: EntityManager,
  ctx: Pick<RequestContext, 'viewer' | 'now'>,
  personId: string,
): Promise<boolean> {
  const { role, person } = ctx.viewer;
  if (role !== 'METHODOLOGIST') return false;
  const day = today(ctx);
  const rows = await tx.execute<unknown[]>(
    `select 1 from reach where person = ? and scope = ? and since <= ?::date and (until is null or until > ?::date) limit 1`,
    [personId, `assigned:${person}`, day, day],
  );
  return rows.length > 0;
}
