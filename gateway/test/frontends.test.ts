import { randomBytes } from 'node:crypto';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readExternalRemotes, originsOf } from '../src/frontends/external-remotes.ts';
import { securityHeaders } from '../src/http/security-headers.ts';
import { type Portal, startPortal } from '../testing/portal/test-portal.ts';

const SCRIPT = `export const words = "${'слово '.repeat(1_000)}";`;
const remote = (name: string, more: object = {}) =>
  JSON.stringify({
    contract: 1,
    name,
    title: 'Педагог',
    basePath: `/${name}`,
    roles: ['EDUCATOR'],
    menu: [{ title: 'Диагностика', to: `/${name}`, order: 1 }],
    entry: 'mf-manifest.json',
    documents: 'documents.json',
    ...more,
  });

let portal: Portal;
const get = (path: string, headers: Record<string, string> = {}) =>
  portal.browser().fetch(path, { headers });

beforeAll(async () => {
  portal = await startPortal();
  await portal.write('shell/dist/assets/index-BxA12_3d.js', SCRIPT);
  await portal.write('shell/dist/settings.js', SCRIPT);
  await portal.write('educator/dist/remote.json', remote('educator', { timeoutMs: 3000 }));
  await portal.write('educator/dist/mf-manifest.json', '{"name":"educator"}');
  await portal.write('educator/dist/assets/Page-0a1B2c3D.js', SCRIPT);
  await portal.write('analyst/dist/index.html', '<!doctype html><title>Запросы</title>');
});
afterAll(() => portal[Symbol.asyncDispose]());

describe('the shell', () => {
  test.each(['/', '/educator', '/educator/routes/1', '/index.html'])(
    'is its page at %s',
    async (path) => {
      const response = await get(path);
      expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(response.headers.get('cache-control')).toBe('no-cache');
      expect(await response.text()).toContain('Портал');
    },
  );

  test.each(['/assets/gone-12345678.js', '/favicon.ico', '/educator/image.png'])(
    'never answers a missing file with a page: %s',
    async (path) => {
      const response = await get(path);
      expect(response.status).toBe(404);
      expect(response.headers.get('content-type')).toContain('text/plain');
    },
  );

  test.each([
    '/../gateway.pem',
    '/..%2f..%2fgateway.pem',
    '/assets/..%5c..%5cgateway.pem',
    '/.env',
    '/assets/%2e%2e/%2e%2e/%2e%2e/gateway.pem',
    '/%00',
    '/%',
    '/mfe/educator/../../../gateway.pem',
    '/mfe/..%2fshell/dist/index.html',
  ])('shows nothing outside its folder: %s', async (path) => {
    const response = await get(path);
    expect(await response.text()).not.toContain('PRIVATE KEY');
    expect(response.status).toBe(404);
  });

  test('does not take anything', async () => {
    expect((await portal.browser().post('/', {})).status).toBe(405);
  });
});

test('a page opened by another name of this machine is led to its own', async () => {
  const other = portal.origin.replace('localhost', '127.0.0.1');
  const open = (path: string, accept: string) =>
    fetch(`${other}${path}`, { headers: { accept }, redirect: 'manual' });
  for (const path of ['/educator?x=1', '/auth/login?returnTo=%2F']) {
    const response = await open(path, 'text/html,*/*');
    expect(response.status).toBe(303);
    expect(response.headers.get('location')).toBe(portal.origin + path);
  }
  expect((await open('/.well-known/jwks.json', 'text/html')).status).toBe(200);
  expect((await open('/config/remotes.json', 'application/json')).status).toBe(200);
});

describe('files', () => {
  test('with a hash in their name are kept for ever, others are asked about each time', async () => {
    const hashed = await get('/assets/index-BxA12_3d.js');
    expect(hashed.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    for (const path of ['/settings.js', '/mfe/educator/mf-manifest.json']) {
      const response = await get(path);
      expect(response.headers.get('cache-control')).toBe('no-cache');
      const tag = response.headers.get('etag') ?? '';
      expect((await get(path, { 'if-none-match': tag })).status).toBe(304);
    }
  });

  test.each([
    ['br, gzip', 'br'],
    ['gzip', 'gzip'],
    ['gzip, br;q=0', 'gzip'],
    ['', null],
  ])('are compressed for a browser that accepts %j', async (accepted, encoding) => {
    const { request } = await import('node:http');
    const bytes = await new Promise<{ encoding: unknown; body: Buffer }>((resolve) => {
      const url = new URL('/assets/index-BxA12_3d.js', portal.origin);
      request(url, { headers: { 'accept-encoding': accepted } }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () =>
          resolve({ encoding: response.headers['content-encoding'], body: Buffer.concat(chunks) }),
        );
      }).end();
    });
    const decoders = { br: brotliDecompressSync, gzip: gunzipSync };
    const decode = decoders[encoding as 'br'] ?? ((body: Buffer) => body);
    expect(bytes.encoding ?? null).toBe(encoding);
    expect(decode(bytes.body).toString()).toBe(SCRIPT);
    expect(bytes.body.length < SCRIPT.length / 5).toBe(encoding !== null);
  });

  test('that a build compressed itself are sent as they are', async () => {
    const { brotliCompressSync } = await import('node:zlib');
    await portal.write('shell/dist/assets/own-12345678.js', SCRIPT);
    await portal.write('shell/dist/assets/own-12345678.js.br', brotliCompressSync('prepared'));
    const response = await get('/assets/own-12345678.js', { 'accept-encoding': 'br' });
    expect(await response.text()).toBe('prepared');
  });

  test('that do not get smaller are left alone', async () => {
    await portal.write('shell/dist/assets/photo-12345678.png', randomBytes(5_000));
    const response = await get('/assets/photo-12345678.png', { 'accept-encoding': 'br' });
    expect(response.headers.get('content-encoding')).toBeNull();
    expect(response.headers.get('content-type')).toBe('image/png');
  });
});

describe('remotes', () => {
  const list = async () => (await (await get('/config/remotes.json')).json()) as { name: string }[];

  test('are listed with addresses, as their own builds describe them', async () => {
    expect(await list()).toEqual([
      {
        contract: 1,
        name: 'educator',
        title: 'Педагог',
        basePath: '/educator',
        roles: ['EDUCATOR'],
        menu: [{ title: 'Диагностика', to: '/educator', order: 1 }],
        entry: '/mfe/educator/mf-manifest.json',
        documents: '/mfe/educator/documents.json',
        timeoutMs: 3000,
      },
    ]);
    expect((await get('/config/remotes.json')).headers.get('cache-control')).toBe('no-cache');
  });

  test('serve their own files, and no pages', async () => {
    const script = await get('/mfe/educator/assets/Page-0a1B2c3D.js');
    expect(script.headers.get('content-type')).toContain('text/javascript');
    expect((await get('/mfe/educator/some/page')).status).toBe(404);
    expect((await get('/mfe/stranger/mf-manifest.json')).status).toBe(404);
    expect((await get('/mfe/shell/index.html')).status).toBe(404);
  });

  test('may come and go alone; one that describes itself wrongly is left out', async () => {
    await portal.write('school/dist/remote.json', remote('school'));
    await portal.write('broken/dist/remote.json', '{"name":"../broken"}');
    const names = async () => (await list()).map(({ name }) => name);
    await expect.poll(names).toEqual(['educator', 'school']);
    await portal.write('school/dist/mf-manifest.json', '{}');
    expect((await get('/mfe/school/mf-manifest.json')).status).toBe(200);
  });

  test('of other origins are allowed by the operator’s list, and by it alone', async () => {
    await portal.write(
      'external.json',
      JSON.stringify([
        JSON.parse(
          remote('museum', {
            entry: 'https://museum.example/mf/mf-manifest.json',
            documents: 'https://museum.example/mf/documents.json',
          }),
        ),
      ]),
    );
    const external = readExternalRemotes(`${portal.files.frontends}/external.json`);
    const policy = securityHeaders('https://metodgraf.example', originsOf(external));
    expect(policy['content-security-policy']).toContain(
      "script-src 'self' https://museum.example;",
    );
    expect(policy['strict-transport-security']).toBeDefined();
    expect(readExternalRemotes(undefined)).toEqual([]);
  });
});

describe('the explorer', () => {
  test('asks to sign in', async () => {
    const response = await get('/explorer/saved');
    expect(response.status).toBe(303);
    expect(response.headers.get('location')).toBe('/auth/login?returnTo=%2Fexplorer%2Fsaved');
  });

  test('is for analysts', async () => {
    const teacher = await portal.signedIn('EDUCATOR');
    const refused = await teacher.fetch('/explorer/');
    expect(refused.status).toBe(403);
    expect(await refused.text()).toContain('только в роли аналитика');

    const analyst = await portal.signedIn('ANALYST');
    expect((await analyst.fetch('/explorer')).headers.get('location')).toBe('/explorer/');
    const page = await analyst.fetch('/explorer/');
    expect(page.headers.get('content-security-policy')).toContain("worker-src 'self' blob:");
    expect(await page.text()).toContain('Запросы');
  });
});

test('every answer carries the headers that protect a page', async () => {
  for (const path of [
    '/',
    '/assets/gone.js',
    '/auth/session',
    '/config/remotes.json',
    '/healthz',
  ]) {
    const { headers } = await get(path);
    const policy = headers.get('content-security-policy') ?? '';
    for (const part of [
      "default-src 'self'",
      "script-src 'self'",
      "style-src 'self' 'unsafe-inline'",
      "connect-src 'self'",
      "object-src 'none'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
    ]) {
      expect(policy.split('; ')).toContain(part);
    }
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('same-origin');
  }
});
