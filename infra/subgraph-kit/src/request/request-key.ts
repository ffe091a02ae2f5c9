import { createHash } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { keyReused } from '../problem/refusal.ts';

/** What a request answered: a record by its id, or a problem. */
export type Outcome =
  | { record: string }
  | { problem: string; parameters: readonly { name: string; value: string }[] };

export interface RequestKey {
  id: string;
  person: string;
  action: string;
  fingerprint: string;
}

/** The same action on the same input has the same fingerprint, whatever the order of its fields. */
export function fingerprintOf(action: string, input: object): string {
  const sorted = JSON.stringify(input, (_, value: unknown) =>
    value && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
  return createHash('sha256').update(`${action}\n${sorted}`).digest('base64');
}

/**
 * Takes the client's key for this transaction; a parallel twin waits here until the first one commits.
 * Returns the earlier outcome when the request was already carried out. Source: reliability R6.
 */
export async function claimKey(tx: EntityManager, key: RequestKey): Promise<Outcome | null> {
  const claimed = await tx.execute<unknown[]>(
    `insert into request_key (id, person, action, fingerprint) values (?, ?, ?, ?)
     on conflict do nothing returning id`,
    [key.id, key.person, key.action, key.fingerprint],
  );
  if (claimed.length > 0) return null;

  const [earlier] = await tx.execute<{ fingerprint: string; outcome: Outcome }[]>(
    'select fingerprint, outcome from request_key where id = ? and person = ?',
    [key.id, key.person],
  );
  if (!earlier || earlier.fingerprint !== key.fingerprint) throw keyReused();
  return earlier.outcome;
}

export async function settleKey(
  tx: EntityManager,
  key: RequestKey,
  outcome: Outcome,
): Promise<void> {
  await tx.execute('update request_key set outcome = ?::jsonb where id = ? and person = ?', [
    JSON.stringify(outcome),
    key.id,
    key.person,
  ]);
}
