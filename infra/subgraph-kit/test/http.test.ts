import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { CompetencyFact } from '@metodgraf/facts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { publish } from '../src/index.ts';
import { startSubgraph, type TestSubgraph } from '../src/testing/index.ts';
import { Note, notes } from './notes/note.ts';
import { runNotes, type RunningService, type TokenOptions } from './process/running-service.ts';

let subgraph: TestSubgraph;
let service: RunningService;
beforeAll(async () => {
  subgraph = await startSubgraph(notes);
  service = await runNotes(subgraph);
});
afterAll(async () => {
  await service.stop();
  await subgraph.stop();
});

async function ask(
  token: string | null,
  query: string,
  variables = {},
): Promise<{ status: number; text: string }> {
  const response = await fetch(`${service.url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token ? { authorization: `Bearer ${token}` } : {}),
    },
    body: JSON.stringify({ query, variables }),
  });
  return { status: response.status, text: await response.text() };
}

const ENTITIES = 'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Note { text } } }';

test('S18: entities asked straight at the subgraph are refused before parsing', async () => {
  const person = randomUUID();
  const note = await subgraph.given((em) =>
    em.create(Note, { id: randomUUID(), personId: person, text: 'тайна' }),
  );
  const answer = await ask(null, ENTITIES, { r: [{ __typename: 'Note', id: note.id }] });
  expect(answer.status).toBe(401);
  expect(answer.text).not.toContain('тайна');
  expect(await ask(null, 'это не GraphQL')).toMatchObject({ status: 401 });
});

const stranger = generateKeyPairSync('ed25519').privateKey;
test.each<[string, TokenOptions]>([
  ['for another audience', { audience: 'registry' }],
  ['of another issuer', { issuer: 'someone' }],
  ['expired', { expires: '-2m' }],
  ['signed by a stranger', { key: stranger }],
])('S20: a token %s is refused with 401', async (_, options) => {
  const answer = await ask(await service.gatewayToken({}, options), '{ __typename }');
  expect(answer.status).toBe(401);
  expect(JSON.parse(answer.text)).toMatchObject({
    errors: [
      {
        message: expect.stringMatching(/Токен шлюза/) as string,
        extensions: { code: 'UNAUTHENTICATED' },
      },
    ],
  });
});

test('S20: an unsigned token is refused', async () => {
  const [header, payload] = [
    { alg: 'none' },
    { iss: 'metodgraf:gateway', aud: 'diagnostics', sub: randomUUID() },
  ];
  const encode = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url');
  expect(await ask(`${encode(header)}.${encode(payload)}.`, '{ __typename }')).toMatchObject({
    status: 401,
  });
});

test('a good token reads what its person may', async () => {
  const person = randomUUID();
  await subgraph.reach(person, `own:${person}`);
  await subgraph.given((em) =>
    em.create(Note, { id: randomUUID(), personId: person, text: 'своё' }),
  );
  const answer = await ask(
    await service.gatewayToken({ sub: person }),
    '{ notes(first: 5) { edges { node { text } } } }',
  );
  expect(JSON.parse(answer.text)).toEqual({
    data: { notes: { edges: [{ node: { text: 'своё' } }] } },
  });
});

async function feed(token: string | null, types: string, wait = 0): Promise<Response> {
  const headers = token ? { authorization: `Bearer ${token}` } : {};
  return fetch(`${service.url}/facts?types=${types}&after=0.0&wait=${wait}`, { headers });
}

test('the feed knows its readers', async () => {
  expect((await feed(null, CompetencyFact.type)).status).toBe(401);
  expect((await feed(await service.peerToken('catalog'), CompetencyFact.type)).status).toBe(401);
  expect((await feed(await service.gatewayToken(), CompetencyFact.type)).status).toBe(401);
  const peer = await service.peerToken('diagnostics');
  expect((await feed(peer, CompetencyFact.type)).status).toBe(200);
  expect((await feed(peer, 'diagnostics.deficit.v1')).status).toBe(403);
  expect((await feed(peer, 'registry.account.v1')).status).toBe(403);
});

test('a waiting reader hears of a fact when it commits', async () => {
  const subject = randomUUID();
  const waiting = feed(await service.peerToken('diagnostics'), CompetencyFact.type, 20);
  await subgraph.worker
    .fork()
    .transactional((tx) =>
      publish(tx, CompetencyFact, { subject, state: { code: 'К1', name: 'х', kind: 'y' } }),
    );
  const page = (await (await waiting).json()) as { facts: { subject: string }[] };
  expect(page.facts).toMatchObject([{ subject }]);
});

test('S11: a body over 1 MB is refused', async () => {
  const answer = await ask(await service.gatewayToken(), '{ __typename }', {
    padding: 'x'.repeat(1_100_000),
  });
  expect(answer.status).toBe(413);
});

test.each<[string, Record<string, unknown> & { sub?: string }]>([
  ['an unknown role', { role: 'NOBODY' }],
  ['a person that is no id', { sub: 'somebody' }],
  ['more scopes than a session has', { scopes: Array.from({ length: 6 }, () => 'region:x') }],
])('a signed token with %s is refused with a code, in Russian', async (_, claims) => {
  const answer = await ask(await service.gatewayToken(claims), '{ __typename }');
  expect(answer.status).toBe(401);
  expect(JSON.parse(answer.text)).toMatchObject({
    errors: [
      {
        message: expect.stringMatching(/Токен шлюза/) as string,
        extensions: { code: 'UNAUTHENTICATED' },
      },
    ],
  });
});

test('a fault is masked and numbered', async () => {
  const answer = await ask(await service.gatewayToken({ role: 'NOBODY' }), '{ __typename }');
  expect(answer.text).not.toMatch(/stack|node_modules|postgres/);
});

test('SIGTERM and the loss of the runner both end the process', async () => {
  const exit = once(service.process, 'exit');
  service.process.disconnect();
  expect(await exit).toEqual([0, null]);
});
