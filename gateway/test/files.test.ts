import { randomBytes, randomUUID } from 'node:crypto';
import { request } from 'node:http';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Browser } from '../testing/portal/browser.ts';
import { startPortal, type Portal } from '../testing/portal/test-portal.ts';

const LIMIT = 25 * 1024 * 1024;
let portal: Portal;
let page: Browser;
beforeAll(async () => {
  portal = await startPortal();
  page = await portal.signedIn('CENTER');
});
afterAll(() => portal[Symbol.asyncDispose]());
beforeEach(() => {
  portal.registry.misbehave(undefined);
  portal.registry.files.clear();
  portal.registry.seen.length = 0;
});

const upload = async (
  bytes: Buffer,
  { name = 'Люди.xlsx', headers = {}, browser = page, service = 'registry' } = {},
) => {
  const response = await browser.fetch(`/files/${service}?name=${encodeURIComponent(name)}`, {
    method: 'POST',
    headers: { 'x-csrf': '1', origin: portal.origin, 'content-type': 'text/csv', ...headers },
    body: new Uint8Array(bytes),
  });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
};

const refusal = (code: string, words: RegExp) => ({
  errors: [{ message: expect.stringMatching(words) as string, extensions: { code } }],
});

test('a file goes to its service and comes back to be saved, not shown', async () => {
  const bytes = randomBytes(3_000_000);
  const { status, body } = await upload(bytes, { name: 'Школы «Кузбасс», май.csv' });
  expect({ status, body }).toMatchObject({ status: 201, body: { size: bytes.length } });
  expect(body).not.toHaveProperty('secret');

  const answer = await page.fetch(`/files/registry/${String(body['id'])}`);
  expect(Buffer.from(await answer.arrayBuffer()).equals(bytes)).toBe(true);
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'content-type': 'text/csv',
    'content-disposition':
      `attachment; filename="file.csv"; filename*=UTF-8''` +
      encodeURIComponent('Школы «Кузбасс», май.csv'),
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
    'content-security-policy': "default-src 'none'; sandbox",
  });
  expect(answer.headers.has('x-inner')).toBe(false);
});

test.each(['text/html', 'image/svg+xml', 'application/javascript'])(
  'S40: a file that calls itself %s is just bytes',
  async (mediaType) => {
    const { body } = await upload(Buffer.from('<script>'), {
      headers: { 'content-type': mediaType },
    });
    const answer = await page.fetch(`/files/registry/${String(body['id'])}`);
    expect(answer.headers.get('content-type')).toBe('application/octet-stream');
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment/);
  },
);

test('a file over the limit is refused in one sentence and does not reach the service', async () => {
  expect(await upload(Buffer.alloc(LIMIT + 1))).toMatchObject({
    status: 413,
    body: refusal('FILE_TOO_LARGE', /^Файл больше 25 МБ$/),
  });
  expect(portal.registry.files.size).toBe(0);
});

test('S11: a file that hides its size is stopped at the limit', async () => {
  const status = await new Promise((resolve, reject) => {
    const sending = request(`${portal.origin}/files/registry?name=x`, {
      method: 'POST',
      headers: {
        'x-csrf': '1',
        'transfer-encoding': 'chunked',
        cookie: [...page.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
      },
    });
    sending.on('response', (response) => resolve(response.resume().statusCode));
    sending.on('error', reject);
    for (let sent = 0; sent <= LIMIT; sent += 1024 * 1024) sending.write(Buffer.alloc(1024 * 1024));
    sending.end();
  });
  expect(status).toBe(413);
  expect(portal.registry.files.size).toBe(0);
});

test('a page that leaves in the middle leaves no half a file', async () => {
  await new Promise<void>((resolve) => {
    const sending = request(`${portal.origin}/files/registry?name=x`, {
      method: 'POST',
      headers: {
        'x-csrf': '1',
        'transfer-encoding': 'chunked',
        cookie: [...page.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
      },
    });
    sending.on('error', () => resolve());
    sending.write(Buffer.alloc(500_000), () => setTimeout(() => sending.destroy(new Error()), 100));
  });
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(portal.registry.files.size).toBe(0);
});

test('S17: another site cannot make the browser upload, and nobody unknown can', async () => {
  const bytes = Buffer.from('x');
  const foreign = { headers: { origin: 'https://evil.example' } };
  expect(await upload(bytes, foreign)).toMatchObject({ status: 403 });
  expect(await upload(bytes, { headers: { 'x-csrf': '0' } })).toMatchObject({ status: 403 });
  expect(await upload(bytes, { browser: portal.browser() })).toMatchObject({ status: 401 });
  expect((await portal.browser().fetch(`/files/registry/${randomUUID()}`)).status).toBe(401);
  expect(portal.registry.seen).toEqual([]);
});

test('refusals of a service are passed on, its faults are not', async () => {
  expect(await upload(Buffer.from('x'), { service: 'unknown' })).toMatchObject({ status: 404 });
  const absent = await page.fetch(`/files/registry/${randomUUID()}`);
  expect({ status: absent.status, body: await absent.json() }).toMatchObject({
    status: 404,
    body: refusal('NOT_FOUND', /не найдена/),
  });
  portal.registry.misbehave((response) => {
    response.writeHead(500).end('postgres://registry:s3cret@10.0.0.5');
  });
  expect(await upload(Buffer.from('x'))).toMatchObject({
    status: 503,
    body: refusal('SERVICE_UNAVAILABLE', /^Сервис «Реестр» временно недоступен$/),
  });
  portal.registry.misbehave((response) => response.destroy());
  expect(await upload(Buffer.alloc(2_000_000))).toMatchObject({ status: 503 });
  portal.registry.misbehave((response) => {
    response.writeHead(302, { location: 'http://169.254.169.254/' }).end();
  });
  expect((await page.fetch(`/files/registry/${randomUUID()}`)).status).toBe(503);
});
