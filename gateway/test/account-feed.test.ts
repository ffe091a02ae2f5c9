import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { testPostgres } from '@metodgraf/embedded/postgres';
import { jwtVerify } from 'jose';
import { Pool } from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { migrate } from '../src/database/migrate.ts';
import { feedToken } from '../src/identity/feed-token.ts';
import { openLog } from '../src/log.ts';
import { StoredAccounts } from '../src/session/account-directory.ts';
import { AccountFeed } from '../src/session/account-feed.ts';

const { publicKey, privateKey } = generateKeyPairSync('ed25519');
const PERSON = '11111111-1111-4111-8111-111111111111';
const ISSUER = 'https://issuer.example';

interface Fact {
  subject: string;
  version: number;
  deleted?: boolean;
  data: object;
}

/** A registry's feed: one fact a page, so that the cursor has to move. */
const registry = { epoch: 'e1', facts: [] as Fact[], refused: 0, readers: [] as string[] };
let server: Server;
let pool: Pool;
let feed: AccountFeed;
const database = `gateway_feed_${randomUUID().slice(0, 8)}`;
const postgres = await testPostgres();

const account = (subject: string, role = 'EDUCATOR') => ({
  issuer: ISSUER,
  subject,
  person: PERSON,
  grants: [
    {
      role,
      scopes: [`own:${PERSON}`],
      organization: null,
      label: 'x',
      duties: [],
      from: '2020-01-01',
      to: null,
    },
  ],
});

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://registry');
  const bearer = request.headers.authorization?.slice(7) ?? '';
  const checks = { audience: 'registry', issuer: 'gateway' };
  const reader = await jwtVerify(bearer, publicKey, checks).catch(() => undefined);
  if (!reader) {
    registry.refused += 1;
    response.writeHead(401).end();
    return;
  }
  registry.readers.push(String(reader.protectedHeader.kid));
  const from = Number(url.searchParams.get('after')?.split('.')[1] ?? 0);
  const page = registry.facts.slice(from, from + 1);
  if (page.length === 0) await pause(30);
  const common = { type: 'registry.account.v1', deleted: false, at: new Date().toISOString() };
  const body = {
    epoch: registry.epoch,
    facts: page.map((fact) => ({ ...common, ...fact })),
    next: `1.${from + page.length}`,
    caughtUp: from + page.length >= registry.facts.length,
  };
  response.end(JSON.stringify(body));
}

beforeAll(async () => {
  const urls = await postgres.ensureDatabase(database);
  await migrate({ app: urls.appUrl, owner: urls.ownerUrl, worker: urls.workerUrl });
  pool = new Pool({ connectionString: urls.workerUrl });
  server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});

beforeEach(() => {
  const { port } = server.address() as AddressInfo;
  feed = new AccountFeed({
    pool,
    registryUrl: new URL(`http://127.0.0.1:${port}`),
    token: () => feedToken(privateKey, 'registry'),
    log: openLog('silent'),
  });
  feed.start();
});
afterEach(() => feed.stop());
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await pool.end();
  await postgres.dropDatabase(database);
  await postgres.stop();
});

const accounts = () => new StoredAccounts(pool);
const roleOf = async (subject: string) =>
  (await accounts().find(ISSUER, subject))?.grants.map(({ role }) => role);

test('accounts arrive, change and go as the registry tells', async () => {
  registry.facts.push({ subject: 'a1', version: 1, data: account('anna') });
  registry.facts.push({ subject: 'a2', version: 1, data: account('boris') });
  await expect.poll(() => roleOf('boris')).toEqual(['EDUCATOR']);
  expect(await accounts().find(ISSUER, 'anna')).toMatchObject({ person: PERSON });

  registry.facts.push({ subject: 'a1', version: 2, data: account('anna', 'METHODOLOGIST') });
  await expect.poll(() => roleOf('anna')).toEqual(['METHODOLOGIST']);

  registry.facts.push({ subject: 'a2', version: 2, deleted: true, data: {} });
  await expect.poll(() => roleOf('boris')).toBeUndefined();
  expect(new Set(registry.readers)).toEqual(new Set(['gateway']));
  expect(registry.refused).toBe(0);
});

test('a fact delivered again after a newer one changes nothing', async () => {
  registry.facts.push({ subject: 'a1', version: 1, data: account('anna', 'MINISTRY') });
  registry.facts.push({ subject: 'a3', version: 1, data: account('vera') });
  await expect.poll(() => roleOf('vera')).toEqual(['EDUCATOR']);
  expect(await roleOf('anna')).toEqual(['METHODOLOGIST']);
});

test('an account that cannot be read gives nothing, and the rest goes on', async () => {
  registry.facts.push({ subject: 'a3', version: 2, data: { issuer: 7 } });
  registry.facts.push({ subject: 'a4', version: 1, data: account('gleb') });
  await expect.poll(() => roleOf('gleb')).toEqual(['EDUCATOR']);
  expect(await roleOf('vera')).toBeUndefined();
});

test('after the registry was restored from a copy, what it no longer holds is gone', async () => {
  registry.facts.splice(0, registry.facts.length, {
    subject: 'a1',
    version: 1,
    data: account('anna', 'SCHOOL'),
  });
  registry.epoch = 'e2';
  await expect.poll(() => roleOf('anna')).toEqual(['SCHOOL']);
  await expect.poll(() => roleOf('gleb')).toBeUndefined();
});
