import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { startPortal, type Portal } from '../testing/portal/test-portal.ts';
import type { Browser } from '../testing/portal/browser.ts';

const PEOPLE = 'query People($first: Int!) { people(first: $first) { totalCount } }';
const CHEAP = '{ indicator(code: "1") { code } }';
let portal: Portal;
let analyst: Browser;

beforeAll(async () => {
  portal = await startPortal({ documents: [PEOPLE] });
  analyst = await portal.signedIn('ANALYST');
  await analyst.query(CHEAP); // the first question also loads the graph
});
afterAll(() => portal[Symbol.asyncDispose]());
beforeEach(() => {
  portal.registry.seen.length = 0;
  portal.diagnostics.seen.length = 0;
});

const times = (count: number, text: (n: number) => string) =>
  Array.from({ length: count }, (_, n) => text(n)).join(' ');
const nested = (depth: number, open: string, inner: string) =>
  `${open.repeat(depth)}${inner}${' }'.repeat(depth)}`;
const doubling = (count: number) =>
  `{ ...F0 } ${times(count, (n) => `fragment F${n} on Query { ...F${n + 1} ...F${n + 1} }`)} fragment F${count} on Query { indicator(code: "1") { code } }`;

const CODES: Readonly<Record<string, string>> = {
  'S6: a cycle of fragments': 'GRAPHQL_VALIDATION_FAILED',
  'S8: a billion rows': 'BAD_USER_INPUT',
  'S8: three nested pages of a thousand': 'BAD_USER_INPUT',
  'S12: a literal nested 150 deep': 'GRAPHQL_VALIDATION_FAILED',
  'S14: circular introspection': 'GRAPHQL_VALIDATION_FAILED',
};

test.each([
  ['S1: 200 aliases of __typename', `{ ${times(200, (n) => `a${n}: __typename`)} }`],
  [
    'S2: 100 aliased sign-ins',
    `mutation { ${times(100, (n) => `a${n}: login(password: "${n}")`)} }`,
  ],
  ['S3: 900 copies of a field', `{ ${times(900, () => 'me { id }')} }`],
  ['S3: 5,000 copies of a field', `{ ${times(5000, () => 'me')} }`],
  ['S4: depth 20', `{ person(id: "1") { ${nested(20, 'chief { ', 'id')} } }`],
  [
    'S4: depth 20 by inline fragments',
    `{ person(id: "1") { ${nested(20, '... { chief { ', 'id').replaceAll(' }', ' } }')} } }`,
  ],
  [
    'S4: depth 20 by chained fragments',
    `{ person(id: "1") { ...F0 } } ${times(20, (n) => `fragment F${n} on Person { chief { ...F${n + 1} } }`)} fragment F20 on Person { id }`,
  ],
  ['S5: 12 doubling fragments', doubling(12)],
  ['S5: 60 doubling fragments', doubling(60)],
  [
    'S6: a cycle of fragments',
    '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }',
  ],
  [
    'S7: 900 conditions',
    `{ indicator(code: "1") { code ${times(900, () => '@skip(if: false)')} } }`,
  ],
  ['S7: 10 unknown directives', `{ indicator(code: "1") { code ${times(10, () => '@aa')} } }`],
  ['S8: a billion rows', '{ everybody(limit: 1000000000) { __typename } }'],
  [
    'S8: three nested pages of a thousand',
    '{ people(first: 1000) { edges { node { friends(first: 1000) { friends(first: 1000) { __typename } } } } } }',
  ],
  [
    'S8: three nested pages of a hundred',
    '{ people(first: 100) { edges { node { friends(first: 100) { friends(first: 100) { __typename } } } } } }',
  ],
  ['S10: 300 operations', times(300, (n) => `query Q${n} { indicator(code: "1") { code } }`)],
  ['S11: a comment of 500 KB', `# ${'x'.repeat(500_000)}\n${CHEAP}`],
  [
    'S12: a literal nested 150 deep',
    `{ indicator(code: ${nested(150, '[', '"1"').replaceAll(' }', ']')}) { code } }`,
  ],
  [
    'S13: 240 overlapping fragments',
    `{ ${times(240, () => '... on Query { indicator(code: "1") { code } }')} }`,
  ],
  [
    'S14: circular introspection',
    `{ __schema { types { ${nested(7, 'fields { type { ', 'name').replaceAll(' }', ' } }')} } } }`,
  ],
])('%s is refused, and no service is asked', { timeout: 10_000 }, async (name, query) => {
  const answer = await analyst.query(query);

  expect(answer.status).toBeLessThan(500);
  expect(answer.errors?.length).toBeLessThan(10);
  expect(answer.errors?.[0]?.extensions['code']).toBe(CODES[name] ?? 'OPERATION_TOO_LARGE');
  expect(answer.data ?? null).toBeNull();
  expect([...portal.registry.seen, ...portal.diagnostics.seen]).toHaveLength(0);
});

test('S2: repetitions within the limit reach the service as one call each', async () => {
  const answer = await analyst.query(
    `{ ${times(14, (n) => `a${n}: indicator(code: "1") { code }`)} }`,
  );
  expect(Object.keys(answer.data ?? {})).toHaveLength(14);
});

test('S8: the size of a page is checked where it comes from a variable, or from its default', async () => {
  const teacher = await portal.signedIn('EDUCATOR');
  expect((await teacher.trusted(PEOPLE, { first: 100 })).status).toBe(200);
  const answer = await teacher.trusted(PEOPLE, { first: 1000 });
  expect(answer.errors?.[0]?.message).toBe('За один раз можно получить от 0 до 100 записей');
  const byDefault = 'query ($n: Int! = 1000) { people(first: $n) { __typename } }';
  expect((await analyst.query(byDefault)).errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
});

test('a variable of the wrong type is refused in words', async () => {
  const teacher = await portal.signedIn('EDUCATOR');
  const answer = await teacher.trusted(PEOPLE, { first: 'много' });
  expect(answer.errors?.[0]).toMatchObject({
    message: expect.stringContaining('Неверные переменные запроса'),
    extensions: { code: 'BAD_USER_INPUT' },
  });
});

test('S9: a batch is refused', async () => {
  const answer = await analyst.ask(Array.from({ length: 20 }, () => ({ query: CHEAP })));
  expect(answer.status).toBe(400);
  expect(answer.errors?.[0]?.message).toBe('Пакеты запросов не принимаются');
});

test('S11: a body above a megabyte is refused, also when it arrives small', async () => {
  const before = process.memoryUsage().rss;
  const big = JSON.stringify({ query: CHEAP, variables: { x: 'x'.repeat(20_000_000) } });
  const plain = await analyst.post('/graphql', big).catch(() => undefined);
  expect(plain?.status ?? 413).toBe(413);

  const bomb = gzipSync(Buffer.alloc(200_000_000, 0x20));
  expect(bomb.length).toBeLessThan(300_000);
  const response = await analyst.fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'content-encoding': 'gzip', 'x-csrf': '1' },
    body: bomb,
  });
  expect(response.status).toBe(413);
  // The bomb itself, the 20 MB string and its copies are this process's too.
  expect(process.memoryUsage().rss - before).toBeLessThan(600_000_000);
});

test('a compressed body is read', async () => {
  const response = await analyst.fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'content-encoding': 'gzip', 'x-csrf': '1' },
    body: gzipSync(JSON.stringify({ query: CHEAP })),
  });
  expect(await response.json()).toEqual({ data: { indicator: { code: '1' } } });
});

test('S12: variables nested 20,000 deep are refused and the gateway goes on', async () => {
  const deep = `{"query":"{ __typename }","variables":{"a":${'['.repeat(20_000)}${']'.repeat(20_000)}}}`;
  expect((await analyst.ask(deep)).status).toBe(400);
  expect((await analyst.query(CHEAP)).status).toBe(200);
});

test('a subscription is refused in words', async () => {
  const { errors } = await analyst.query('subscription { indicator(code: "1") { code } }');
  expect(errors?.[0]).toMatchObject({
    message: 'Подписки не поддерживаются',
    extensions: { code: 'BAD_USER_INPUT' },
  });
});

test('S15: a misspelt field brings no suggestion', async () => {
  const { errors } = await analyst.query('{ indicator(code: "1") { coed } }');
  expect(errors?.[0]?.message).toBe('У типа Indicator нет поля coed');
  expect(JSON.stringify(errors)).not.toContain('Did you mean');
});

interface Settings {
  readonly type: string;
  readonly csrf: string | null;
  readonly origin?: string;
  readonly site?: string;
}

test.each([
  ['GET', { method: 'GET' }, '?query={__typename}'],
  ['a form', { method: 'POST', type: 'application/x-www-form-urlencoded' }, ''],
  ['plain text', { method: 'POST', type: 'text/plain' }, ''],
  ['no header of ours', { method: 'POST', csrf: null }, ''],
  ['the page of another site', { method: 'POST', origin: 'https://evil.example' }, ''],
  ['a sandboxed page', { method: 'POST', origin: 'null' }, ''],
  ['another port of this host', { method: 'POST', origin: 'http://localhost:1' }, ''],
  ['a cross-site request', { method: 'POST', site: 'cross-site' }, ''],
])('S17: %s is refused', async (_name, { method, ...more }, search) => {
  const settings: Settings = { type: 'application/json', csrf: '1', ...more };
  const response = await analyst.fetch(`/graphql${search}`, {
    method,
    headers: {
      'content-type': settings.type,
      ...(settings.csrf && { 'x-csrf': settings.csrf }),
      ...(settings.origin && { origin: settings.origin }),
      ...(settings.site && { 'sec-fetch-site': settings.site }),
    },
    ...(method === 'POST' && { body: JSON.stringify({ query: CHEAP }) }),
  });
  expect(response.status).toBeGreaterThanOrEqual(400);
  expect(response.status).toBeLessThan(500);
  expect(await response.text()).not.toContain('"data"');
  expect(portal.diagnostics.seen).toHaveLength(0);
});
