import { createHash } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';

/** A natural key of a row as the database keeps it: no name and no number can be read from it. */
const hashOf = (key: string): string => createHash('sha256').update(key).digest('hex').slice(0, 32);

/** Claims natural keys for the rows that have them; a key belongs to the first row of the file. */
export async function claimKeys(
  tx: EntityManager,
  runId: string,
  rows: readonly { row: number; keys: readonly string[] }[],
): Promise<void> {
  const claims = rows.flatMap(({ row, keys }) => keys.map((key) => ({ row, key: hashOf(key) })));
  await tx.execute(
    `insert into import_key (run_id, key, row)
     select ?, decode(key, 'hex'), row from jsonb_to_recordset(?::jsonb) as given (key text, row int) order by row
     on conflict do nothing`,
    [runId, JSON.stringify(claims)],
  );
}

/** The rows that natural keys belong to. */
export async function rowsOfKeys(
  tx: EntityManager,
  runId: string,
  keys: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const byHash = new Map(keys.map((key) => [hashOf(key), key]));
  const found = await tx.execute<{ hash: string; row: number }[]>(
    `select encode(key, 'hex') as hash, row from import_key
      where run_id = ? and key in (select decode(hash, 'hex') from unnest(?::text[]) as hash)`,
    [runId, `{${[...byHash.keys()].join(',')}}`],
  );
  return new Map(found.map(({ hash, row }) => [byHash.get(hash) ?? '', row]));
}
