import { AccountFact, PersonFact, WorkforceFact } from '@metodgraf/facts';
import { type Progress, publishAll } from '@metodgraf/subgraph-kit';
import type { EntityManager } from '@mikro-orm/postgresql';
import { readPeople, readPlace, readSurroundings } from './person-records.ts';
import { accountState, readAccounts } from './restate-accounts.ts';
import { personState, workforceState } from './restate-person.ts';
import { type DatedScope, scopesOf } from './scopes.rules.ts';

const BATCH = 400;

/**
 * Derives reach and facts of all people and accounts anew, in bulk: after loading and when the
 * region's territories changed. For the worker, who sees all rows.
 */
export async function restateEveryone(
  tx: EntityManager,
  day: string,
  progress: Progress = () => undefined,
): Promise<void> {
  const people = await tx.execute<{ id: string }[]>('select id from person order by id');
  await restatePeople(
    tx,
    people.map(({ id }) => id),
    { day, progress },
  );
  const place = await readPlace(tx);
  const accounts = await readAccounts(tx);
  await publishAll(
    tx,
    AccountFact,
    accounts.map((account) => ({ subject: account.id, state: accountState(account, place, day) })),
  );
}

/** Derives reach and facts of many people anew, in bulk; for the worker. */
export async function restatePeople(
  tx: EntityManager,
  ids: readonly string[],
  { day, progress }: { day: string; progress?: Progress },
): Promise<void> {
  for (let start = 0; start < ids.length; start += BATCH) {
    await restateBatch(tx, ids.slice(start, start + BATCH), day);
    progress?.(Math.min(start + BATCH, ids.length), ids.length, 'права на людей');
  }
}

async function restateBatch(tx: EntityManager, ids: readonly string[], day: string): Promise<void> {
  const records = await readPeople(tx, ids);
  const surroundings = await readSurroundings(tx, records);
  const scoped = records.map((record) => ({ record, scopes: scopesOf(record, surroundings, day) }));
  await replaceReachOf(
    tx,
    scoped.map(({ record, scopes }) => ({ person: record.id, scopes })),
  );
  await publishAll(
    tx,
    PersonFact,
    scoped.map(({ record, scopes }) => ({ subject: record.id, state: personState(scopes) })),
  );
  await publishAll(
    tx,
    WorkforceFact,
    records.map((record) => ({
      subject: record.id,
      state: workforceState(record, surroundings, day),
    })),
  );
}

async function replaceReachOf(
  tx: EntityManager,
  people: readonly { person: string; scopes: DatedScope[] }[],
): Promise<void> {
  await tx.execute('delete from reach where person = any (?::uuid[])', [
    `{${people.map(({ person }) => person).join(',')}}`,
  ]);
  const rows = people.flatMap(({ person, scopes }) =>
    scopes.map((scope) => ({ person, ...scope })),
  );
  await tx.execute(
    `insert into reach (person, scope, since, until) select person, scope, "from", "to"
       from jsonb_to_recordset(?::jsonb) as given (person uuid, scope text, "from" date, "to" date)`,
    [JSON.stringify(rows)],
  );
}
