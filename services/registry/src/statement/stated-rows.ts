import type { PolicyDef } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';

/**
 * Rows of the person whose facts are being stated. What other services are told must not depend on
 * how much the one who caused it may see: an administrator sees no posts, and a role derived from
 * the posts the administrator sees would end at once.
 */
export function statedRows(column: string): PolicyDef {
  const person = `(select nullif(current_setting('app.stating', true), ''))::uuid`;
  return { name: 'stated', command: 'select', using: `${column} = ${person}` };
}

const open = new WeakMap<EntityManager, string>();

/**
 * Reads the rows a statement about one person is made of, whoever the viewer is. The door is open for
 * `read` alone, and for what `read` does behind it; a failure undoes it together with the transaction.
 */
export async function asStated<Found>(
  tx: EntityManager,
  person: string,
  read: () => Promise<Found>,
): Promise<Found> {
  const earlier = open.get(tx);
  if (earlier === person) return read();
  await tx.execute(`select set_config('app.stating', ?, true)`, [person]);
  open.set(tx, person);
  try {
    return await read();
  } finally {
    if (earlier === undefined) open.delete(tx);
    else open.set(tx, earlier);
    // In a transaction that failed nothing can be said any more, and nothing need be.
    await tx
      .execute(`select set_config('app.stating', ?, true)`, [earlier ?? ''])
      .catch(() => null);
  }
}
