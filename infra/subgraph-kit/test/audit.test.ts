import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { sealAudit, verifyAudit } from '../src/index.ts';
import { startSubgraph, type TestSubgraph } from '../src/testing/index.ts';
import { notes } from './notes/note.ts';

let subgraph: TestSubgraph;
let worker: Client;
beforeAll(async () => {
  subgraph = await startSubgraph(notes);
  worker = new Client({ connectionString: subgraph.urls.workerUrl });
  await worker.connect();
});
afterAll(async () => {
  await worker.end();
  await subgraph.stop();
});

async function sealed(rows: number): Promise<void> {
  for (let n = 0; n < rows; n += 1) {
    await worker.query(
      `insert into audit (id, at, actor, role, action, outcome, changes) values ($1, now(), $1, 'CENTER', 'a:b:c', 'DONE', '[]')`,
      [randomUUID()],
    );
  }
  await expect
    .poll(
      async () => {
        await sealAudit(worker);
        return (await verifyAudit(worker)).unsealed;
      },
      { timeout: 30_000 },
    )
    .toBe(0);
}

beforeEach(async () => {
  await worker.query('truncate audit, audit_seal');
  await sealed(5);
});

test('an untouched chain holds', async () => {
  expect(await verifyAudit(worker)).toMatchObject({ sealed: 5, broken: null });
});

test('a changed row breaks the chain at its seal', async () => {
  await worker.query(
    `update audit set action = 'x:y:z' where id = (select audit_id from audit_seal where seq = 3)`,
  );
  expect(await verifyAudit(worker)).toMatchObject({ broken: 3, reason: 'CHANGED' });
});

test('a deleted row is found', async () => {
  await worker.query(
    'delete from audit where id = (select audit_id from audit_seal where seq = 4)',
  );
  expect(await verifyAudit(worker)).toMatchObject({ broken: 4, reason: 'DELETED' });
});

test('a seal cut off the end is found', async () => {
  await worker.query('delete from audit_seal where seq = 5');
  expect(await verifyAudit(worker)).toMatchObject({ broken: 5, reason: 'DELETED' });
});

test('requests can add to the audit and neither read nor change it', async () => {
  const app = new Client({ connectionString: subgraph.urls.appUrl });
  await app.connect();
  for (const sql of [
    'select * from audit',
    `update audit set action = ''`,
    'delete from audit',
    'select * from audit_seal',
    'select * from received_fact',
  ]) {
    await expect(app.query(sql)).rejects.toMatchObject({ code: '42501' });
  }
  await app.end();
});
