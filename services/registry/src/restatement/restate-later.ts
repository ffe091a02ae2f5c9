import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Restatement } from './restatement.entity.ts';

/** Has the people of these organizations, and of those methodically under them, stated anew after the change. */
export async function restateLater(
  tx: EntityManager,
  organizations: readonly string[],
): Promise<void> {
  if (organizations.length === 0) return;
  await tx.insertMany(
    Restatement,
    organizations.map((organizationId) => ({ id: randomUUID(), organizationId })),
  );
}
