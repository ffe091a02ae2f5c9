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

/**
 * Reads the rows a statement about one person is made of, whoever the viewer is. The door is open for
 * `read` alone; a failure undoes it together with the transaction.
 */
export async function asStated<Found>(
  tx: EntityManager,
  person: string,
  read: () => Promise<Found>,
): Promise<Found> {
  await tx.execute(`select set_config('app.stating', ?, true)`, [person]);
  const found = await read();
  await tx.execute(`select set_config('app.stating', '', true)`);
  return found;
}
