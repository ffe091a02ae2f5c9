import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '@metodgraf/embedded/postgres';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { hashOf } from '../testing/portal/document-hash.ts';
import { type Portal, program, startPortal } from '../testing/portal/test-portal.ts';

const SLOW = 'query Slow { slow(milliseconds: 1200) }';
let portal: Portal;
const started: ChildProcess[] = [];

beforeAll(async () => {
  portal = await startPortal({ documents: [SLOW] });
});
afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL');
});
afterAll(() => portal[Symbol.asyncDispose]());

/** The gateway as its own process, beside the one of the portal: same database, same key. */
function run(settings: NodeJS.ProcessEnv, ...command: string[]) {
  const child = spawn(process.execPath, [program, ...command], {
    env: { PATH: process.env['PATH'], ...portal.environment, LOG_LEVEL: 'info', ...settings },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  started.push(child);
  let output = '';
  child.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  return { child, output: () => output };
}

async function serving() {
  const port = await freePort();
  const process = run({ PORT: String(port) });
  const url = `http://127.0.0.1:${port}`;
  const ready = async () => (await fetch(`${url}/readyz`).catch(() => undefined))?.status;
  await expect.poll(ready, { timeout: 40_000, interval: 100 }).toBe(200);
  return { ...process, url, ready };
}

test('one SIGTERM: unready first, what is under way is answered, then it ends', async () => {
  const gateway = await serving();
  const teacher = await portal.signedIn('EDUCATOR');
  const cookie = [...teacher.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const asking = fetch(`${gateway.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-csrf': '1', cookie },
    body: JSON.stringify({ documentId: hashOf(SLOW) }),
  });
  // The service is asked with more patience in a real process than here.
  await expect.poll(() => portal.diagnostics.seen.length).toBe(1);
  const ended = once(gateway.child, 'exit');
  gateway.child.kill('SIGTERM');
  await pause(50);

  expect(await gateway.ready()).toBe(503);
  expect(await (await asking).json()).toEqual({ data: { slow: 'готово' } });
  expect(await ended).toEqual([0, null]);
});

test('it leaves when the runner that started it is gone', async () => {
  const gateway = await serving();
  const ended = once(gateway.child, 'exit');
  gateway.child.disconnect();
  expect(await ended).toEqual([0, null]);
});

test('a taken port is named', async () => {
  const { child, output } = run({});
  expect(await once(child, 'exit')).toEqual([1, null]);
  expect(output()).toContain(`Порт ${portal.environment.PORT} занят другим процессом`);
});

test('every missing setting is named at once', async () => {
  const { child, output } = run({ METODGRAF_ISSUER: 'нет', METODGRAF_KEY: undefined });
  expect(await once(child, 'exit')).toEqual([1, null]);
  expect(output()).toMatch(/Неверные настройки шлюза[\s\S]*METODGRAF_ISSUER[\s\S]*METODGRAF_KEY/);
});

test('migrating twice changes nothing', async () => {
  const { child, output } = run({}, 'migrate');
  expect(await once(child, 'exit')).toEqual([0, null]);
  expect(output()).toContain('Таблицы уже готовы');
});

test('its log holds ids and no secrets (S42)', async () => {
  const gateway = await serving();
  const response = await fetch(`${gateway.url}/auth/login?returnTo=/x`, { redirect: 'manual' });
  const secret = response.headers.getSetCookie()[0]?.split(/[=;]/)[1] ?? '';
  const browser = portal.browser();
  browser.setCookie(`__Host-mg${new URL(portal.origin).port}-sign-in`, secret);
  await portal.account('log', '99999999-9999-4999-8999-999999999999', [{ role: 'EDUCATOR' }]);
  const callback = portal.issuer.signIn(response.headers.get('location') ?? '', 'log');
  await fetch(`${gateway.url}${callback.pathname}${callback.search}`, {
    redirect: 'manual',
    headers: { cookie: [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
  });
  await expect.poll(gateway.output).toContain('"msg":"signed in"');
  expect(gateway.output()).toContain('99999999-9999-4999-8999-999999999999');
  expect(gateway.output()).not.toContain(secret);
  expect(gateway.output()).not.toMatch(/eyJ|code=|__Host|секрет/);
});
