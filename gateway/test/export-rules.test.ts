import { randomUUID } from 'node:crypto';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { verifyAudit } from '@metodgraf/subgraph-kit/audit';
import { Client } from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { Exports } from '../src/export/exports.ts';
import { openLog } from '../src/log.ts';
import { hashOf } from '../testing/portal/document-hash.ts';
import {
  begin,
  ended,
  fileOf,
  ID,
  idOf,
  NAME,
  progressOf,
  REGISTER,
  type Wanted,
} from '../testing/portal/exporting.ts';
import { fillRegister, manyEntries, register } from '../testing/portal/register.ts';
import { type Portal, startPortal } from '../testing/portal/test-portal.ts';

const SECRETS = `query Secrets($first: Int!, $after: String) {
  register(first: $first, after: $after) {
    pageInfo { hasNextPage endCursor } edges { node { id secret } }
  }
}`;
const PERSON = 'query Person($id: ID!) { person(id: $id) { name } }';
const RENAME = 'mutation Rename { rename(name: "x") { id } }';
const NO_PAGES = `query NoPages($first: Int!, $after: String) {
  register(first: $first, after: $after) { edges { node { id } } }
}`;

let portal: Portal;
beforeAll(async () => {
  const documents = [REGISTER, SECRETS, PERSON, RENAME, NO_PAGES];
  portal = await startPortal({ documents, upstream: { timeoutMs: 1_000 } });
});
afterAll(() => portal[Symbol.asyncDispose]());
beforeEach(() => {
  register.onPage = () => undefined;
  portal.diagnostics.misbehave(undefined);
});

describe('is refused', () => {
  test.each([
    ['an unknown document', { document: '{ register }' }, 'Раздел обновился'],
    ['a document without a list', { document: PERSON }, 'нельзя выгрузить'],
    ['a mutation', { document: RENAME }, 'нельзя выгрузить'],
    ['a list that does not say how it goes on', { document: NO_PAGES }, 'нельзя выгрузить'],
    ['a field the page does not show', { columns: [{ path: 'name', title: 'Имя' }] }, 'Колонки'],
    ['a field that is a record', { columns: [{ path: 'person', title: 'Имя' }] }, 'Колонки'],
    ['a path too deep', { columns: [{ path: 'a.b.c.d.e.f.g', title: 'Имя' }] }, 'columns.0.path'],
    ['a path that is no field', { columns: [{ path: '__proto__', title: 'И' }] }, 'Колонки'],
    ['no column', { columns: [] }, 'columns'],
    ['a format we do not write', { format: 'exe' }, 'format'],
    [
      'words put over a text',
      { columns: [{ ...NAME, words: { 'Человек 1': 'Другой' } }] },
      'Слова колонки',
    ],
  ])('%s', async (_what, wanted: Wanted, reason) => {
    const center = await portal.signedIn('CENTER');
    const response = await begin(center, wanted);
    expect(response.status).toBe(400);
    expect(await response.text()).toContain(reason);
  });

  test('to whoever is not signed in, and to another site', async () => {
    expect((await begin(portal.browser())).status).toBe(401);
    const center = await portal.signedIn('CENTER');
    const foreign = await center.post('/export', {}, { origin: 'https://evil.example' });
    expect(foreign.status).toBe(403);
  });
});

describe('rights', () => {
  test('a field closed to the role ends the export, as it would end the page', async () => {
    fillRegister(manyEntries(3));
    const columns = [ID, { path: 'secret', title: 'Тайна' }];
    const school = await portal.signedIn('SCHOOL');
    const refused = await ended(school, begin(school, { document: SECRETS, columns }));
    expect(refused).toMatchObject({ state: 'FAILED', error: expect.stringContaining('прав') });
    const center = await portal.signedIn('CENTER');
    expect((await fileOf(center, { document: SECRETS, columns })).text).toContain('тайна');
  });

  test('a role taken away ends the export, and another session knows nothing of it', async () => {
    fillRegister(manyEntries(300));
    const person = '77777777-7777-4777-8777-777777777777';
    await portal.account('nina', person, [{ role: 'CENTER' }]);
    const nina = portal.browser();
    await nina.signIn(portal.issuer, 'nina');
    const other = portal.browser();
    await other.signIn(portal.issuer, 'nina');
    register.onPage = (after) => after && portal.account('nina', person, [{ role: 'EDUCATOR' }]);
    const id = await idOf(begin(nina));
    expect((await other.fetch(`/export/${id}`)).status).toBe(404);
    await expect.poll(async () => (await nina.fetch(`/export/${id}`)).status).toBe(401);
    const audit = await auditOf(id);
    expect(audit.map(({ outcome }) => outcome)).toEqual(['STARTED', 'FAILED']);
    expect(await filesLeft()).not.toContain(id);
  });
});

test('a service that falls silent midway is named, and no half file stays', async () => {
  fillRegister(manyEntries(300));
  register.onPage = (after) =>
    after && portal.diagnostics.misbehave((response) => response.writeHead(503).end());
  const center = await portal.signedIn('CENTER');
  const columns = [ID, { path: 'person.level', title: 'Уровень' }];
  const failed = await ended(center, begin(center, { columns }));
  expect(failed).toMatchObject({
    state: 'FAILED',
    error: 'Сервис «Диагностика» временно недоступен',
    sha256: null,
  });
  expect((await center.fetch(`/export/${failed.id}/file`)).status).toBe(404);
  expect(await filesLeft()).not.toContain(failed.id);
});

test('one that comes back soon is not noticed', async () => {
  fillRegister(manyEntries(300));
  register.onPage = (after) => {
    if (!after) return;
    register.onPage = () => undefined;
    portal.diagnostics.misbehave((response) => response.writeHead(503).end());
    setTimeout(() => portal.diagnostics.misbehave(undefined), 250);
  };
  const center = await portal.signedIn('CENTER');
  const columns = [ID, { path: 'person.level', title: 'Уровень' }];
  expect((await fileOf(center, { columns })).progress).toMatchObject({ rows: 300 });
});

describe('limits', () => {
  test('two at once, and a cancelled one makes room and leaves nothing', async () => {
    fillRegister(manyEntries(300));
    let letGo: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (letGo = resolve));
    register.onPage = () => held;
    const center = await portal.signedIn('CENTER');
    const [first, second] = [await idOf(begin(center)), await idOf(begin(center))];
    const third = await begin(center);
    expect(third.status).toBe(429);
    expect(await third.text()).toContain('уже выгружаете два списка');

    const headers = { origin: portal.origin, 'x-csrf': '1' };
    const foreign = await center.fetch(`/export/${first}`, { method: 'DELETE' });
    expect(foreign.status).toBe(403);
    const cancelled = await center.fetch(`/export/${first}`, { method: 'DELETE', headers });
    expect(cancelled.status).toBe(204);
    expect((await center.fetch(`/export/${first}`)).status).toBe(404);
    expect((await auditOf(first)).at(-1)?.outcome).toBe('CANCELLED');
    expect(await filesLeft()).not.toContain(first);

    letGo();
    const fourth = await ended(center, begin(center));
    expect(fourth.state).toBe('DONE');
    await expect.poll(async () => (await progressOf(center, second)).state).toBe('DONE');
  });

  test('a file is gone after an hour', async () => {
    fillRegister(manyEntries(1));
    const center = await portal.signedIn('CENTER');
    const { progress } = await fileOf(center, {});
    portal.pass(25 * 60_000);
    expect((await center.fetch('/explorer')).status).toBe(403);
    portal.pass(25 * 60_000);
    expect((await center.fetch(`/export/${progress.id}`)).status).toBe(200);
    await center.fetch('/explorer');
    portal.pass(10 * 60_000 + 1);
    expect((await center.fetch(`/export/${progress.id}/file`)).status).toBe(404);
    await expect.poll(filesLeft).not.toContain(progress.id);
  });
});

test('what an earlier run has left is removed at the start, and nothing else', async () => {
  const folder = join(portal.folder, 'left');
  await mkdir(folder);
  await writeFile(join(folder, randomUUID()), 'чужое');
  await writeFile(join(folder, 'заметка.txt'), 'своё');
  const parts = { folder, timeZone: 'UTC', now: () => new Date(), log: openLog('silent') };
  const exports = new Exports({ ...parts, audit: { note: () => Promise.resolve() } });
  await exports.open();
  expect(await readdir(folder)).toEqual(['заметка.txt']);
  await exports.stop();
});

describe('the audit (S44)', () => {
  test('says who exported which document, with which variables by name, and how many rows', async () => {
    fillRegister(manyEntries(7));
    const center = await portal.signedIn('CENTER');
    const variables = { filter: { text: 'Человек' } };
    const { progress } = await fileOf(center, { variables, format: 'xlsx' });
    const rows = await auditOf(progress.id);
    expect(rows).toMatchObject([
      { action: 'gateway:list:export', outcome: 'STARTED', role: 'CENTER' },
      {
        outcome: 'DONE',
        changes: [
          {
            entity: 'Register',
            kind: 'xlsx',
            fields: ['filter.text'],
            document: hashOf(REGISTER),
            rows: 7,
            sha256: progress.sha256,
          },
        ],
      },
    ]);
    expect(JSON.stringify(rows)).not.toContain('Человек');
  });

  test('is chained, and the role that answers requests cannot change it', async () => {
    const { DATABASE_URL, DATABASE_WORKER_URL } = portal.environment;
    const worker = await connected(DATABASE_WORKER_URL);
    await expect.poll(async () => (await verifyAudit(worker)).unsealed).toBe(0);
    expect(await verifyAudit(worker)).toMatchObject({ broken: null });
    await worker.end();
    const app = await connected(DATABASE_URL);
    for (const sql of ['update audit set actor = gen_random_uuid()', 'delete from audit']) {
      await expect(app.query(sql)).rejects.toThrow('permission denied');
    }
    await app.end();
  });
});

async function connected(connectionString: string): Promise<Client> {
  const client = new Client({ connectionString });
  await client.connect();
  return client;
}

async function auditOf(id: string) {
  const worker = await connected(portal.environment.DATABASE_WORKER_URL);
  const { rows } = await worker.query<{ outcome: string; changes: unknown }>(
    'select * from audit where changes -> 0 ->> $1 = $2 order by pos',
    ['id', id],
  );
  await worker.end();
  return rows;
}

const filesLeft = (): Promise<string[]> => readdir(portal.environment.METODGRAF_EXPORTS_DIR);
