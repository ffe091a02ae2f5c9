import { type EntityClass, LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';

/** Loads a record to change it; NOT_FOUND when hidden, CONFLICT when someone changed it since `version`. */
export async function forEdit<Entity extends { id: string; version: number }>(
  tx: EntityManager,
  entity: EntityClass<Entity>,
  { id, version }: { id: string; version: number },
): Promise<Entity> {
  const lock = { lockMode: LockMode.OPTIMISTIC, lockVersion: version } as const;
  // The generic filter type cannot see that every entity has an `id`.
  return (await tx.findOneOrFail(entity, { id } as never, lock)) as Entity;
}
