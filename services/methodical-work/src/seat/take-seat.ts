import type { EntityManager } from '@mikro-orm/postgresql';

/**
 * Takes a seat if one is free or none are counted. Registrations to one activity wait here for each other,
 * so the last seat is taken once.
 */
export async function takeSeat(tx: EntityManager, activityId: string): Promise<boolean> {
  const counted = await tx.execute<unknown[]>(
    'select 1 from activity_seats where activity_id = ?',
    [activityId],
  );
  if (counted.length === 0) return true;
  const taken = await tx.execute<unknown[]>(
    'update activity_seats set taken = taken + 1 where activity_id = ? and taken < seats returning taken',
    [activityId],
  );
  return taken.length > 0;
}
