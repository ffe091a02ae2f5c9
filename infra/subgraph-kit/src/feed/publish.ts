import type { EntityManager } from '@mikro-orm/postgresql';
import type { FactType } from '@metodgraf/facts';

type State<Data> = Data | (() => Promise<Data>);

const UPSERT = `
  insert into fact (type, subject, version, data, at) values (?, ?, 1, ?::jsonb, now())
  on conflict (type, subject) do update
    set version = fact.version + 1, data = excluded.data, at = excluded.at, deleted = excluded.deleted,
        xid = pg_current_xact_id(), pos = nextval('fact_pos')`;

/**
 * States a record's current state to other services, in the transaction that made it so.
 * Give a function when the state is derived from rows that others may be changing at the same time:
 * it runs after this transaction has taken the record's place in the feed, so no change is overlooked.
 */
export async function publish<Data extends object>(
  tx: EntityManager,
  fact: FactType<Data>,
  { subject, state }: { subject: string; state: State<Data> },
): Promise<void> {
  await tx.flush();
  if (typeof state !== 'function') {
    await tx.execute(UPSERT, [fact.type, subject, JSON.stringify(fact.schema.parse(state))]);
  } else {
    await tx.execute(UPSERT, [fact.type, subject, '{}']);
    const data = fact.schema.parse(await state());
    await tx.execute('update fact set data = ?::jsonb where type = ? and subject = ?', [
      JSON.stringify(data),
      fact.type,
      subject,
    ]);
  }
  await tx.execute(`select pg_notify('fact', '')`);
}

const BATCH = 500;

/** States many records at once: demo data, imports, a new version of a fact. */
export async function publishAll<Data extends object>(
  tx: EntityManager,
  fact: FactType<Data>,
  states: readonly { subject: string; state: Data }[],
): Promise<void> {
  await tx.flush();
  for (let start = 0; start < states.length; start += BATCH) {
    const batch = states.slice(start, start + BATCH);
    const rows = batch.map(() => '(?, ?, 1, ?::jsonb, now())').join(', ');
    const values = batch.flatMap(({ subject, state }) => [
      fact.type,
      subject,
      JSON.stringify(fact.schema.parse(state)),
    ]);
    await tx.execute(UPSERT.replace('(?, ?, 1, ?::jsonb, now())', rows), values);
  }
  await tx.execute(`select pg_notify('fact', '')`);
}

/** Says that the record is no more: consumers forget it. */
export async function retract(tx: EntityManager, fact: FactType, subject: string): Promise<void> {
  await tx.flush();
  await tx.execute(
    UPSERT.replace('data, at)', 'data, at, deleted)').replace('now())', 'now(), true)'),
    [fact.type, subject, '{}'],
  );
  await tx.execute(`select pg_notify('fact', '')`);
}
