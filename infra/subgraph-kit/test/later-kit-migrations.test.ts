import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { KIT_MIGRATIONS, migrate } from '../src/database/open-database.ts';
import { startSubgraph, type TestSubgraph } from '../src/testing/index.ts';
import { notes } from './notes/note.ts';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await startSubgraph(notes);
});
afterAll(() => subgraph.stop());

/** Takes back what the kit added last, as a database migrated by an earlier version would lack it. */
async function asBefore(name: string, ...tables: string[]): Promise<void> {
  const owner = new Client({ connectionString: subgraph.urls.ownerUrl });
  await owner.connect();
  for (const table of tables) await owner.query(`drop table ${table} cascade`);
  await owner.query('delete from mikro_orm_migrations where name = $1', [name]);
  await owner.end();
}

test('a database that has run for long gets what the kit added later', async () => {
  await asBefore('202601010002_files', 'file_chunk', 'file');
  const { ownerUrl: owner, appUrl: app, workerUrl: worker } = subgraph.urls;
  expect(await migrate(notes, { owner, app, worker })).toEqual(['202601010002_files']);
  expect(await migrate(notes, { owner, app, worker })).toEqual([]);
  expect(await subgraph.unguardedTables()).toEqual([]);
  const steps = KIT_MIGRATIONS.map(({ name }) => name);
  expect(steps).toEqual(steps.toSorted());
});
