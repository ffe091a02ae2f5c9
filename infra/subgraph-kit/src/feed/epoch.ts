import type { ClientBase, Pool } from 'pg';

const RENEW = `
  with renewed as (update feed_epoch set id = gen_random_uuid(), since = now() returning id)
  update fact set xid = pg_current_xact_id(), pos = nextval('fact_pos') from renewed`;

/**
 * A database restored into another cluster counts transactions anew, so stored cursors lie.
 * When facts claim to come from the future, the feed opens a new epoch and consumers read it from the start.
 */
export async function renewEpochAfterRestore(database: Pool | ClientBase): Promise<boolean> {
  const { rows } = await database.query<{ restored: boolean }>(
    'select exists (select from fact where xid >= pg_snapshot_xmax(pg_current_snapshot())) as restored',
  );
  if (!rows[0]?.restored) return false;
  await renewEpoch(database);
  return true;
}

/** Opens a new epoch: every consumer reads the feed again and forgets what it lacks. */
export async function renewEpoch(database: Pool | ClientBase): Promise<void> {
  await database.query(RENEW);
}
