import { afterEach, beforeEach, expect, test } from 'vitest';
import { anInstallation, type Installation, until } from './installation.ts';

let installation: Installation;

beforeEach(async () => {
  installation = await anInstallation();
});

afterEach(() => installation.remove());

test('SIGTERM leaves nothing behind', async () => {
  const runner = installation.start();
  await runner.says('Остановить: Ctrl-C');
  expect(installation.livingProcesses()).toHaveLength(3);
  runner.child.kill('SIGTERM');
  expect(await runner.ends()).toBe(0);
  expect(installation.livingProcesses()).toEqual([]);
  expect(installation.postgresPid).toBeUndefined();
});

test('Ctrl-C, which reaches the whole group of the terminal, leaves nothing behind', async () => {
  const runner = installation.start([], { detached: true });
  await runner.says('Остановить: Ctrl-C');
  process.kill(-runner.pid, 'SIGINT');
  expect(await runner.ends()).toBe(0);
  expect(installation.livingProcesses()).toEqual([]);
  expect(installation.postgresPid).toBeUndefined();
});

test('SIGTERM in the middle of the first start leaves nothing behind', async () => {
  const runner = installation.start();
  await runner.says('PostgreSQL');
  runner.child.kill('SIGTERM');
  expect(await runner.ends()).toBe(0);
  expect(installation.livingProcesses()).toEqual([]);
  expect(installation.postgresPid).toBeUndefined();
});

test('a process that does not leave is killed after ten seconds', async () => {
  installation.misbehave('courses', 'hangs');
  const runner = installation.start();
  await runner.says('Остановить: Ctrl-C');
  runner.child.kill('SIGTERM');
  await runner.ends();
  expect(installation.livingProcesses()).toEqual([]);
});

test('after kill -9 processes leave, and a new start takes over the living PostgreSQL', async () => {
  const killed = installation.start();
  await killed.says('Остановить: Ctrl-C');
  const server = installation.postgresPid;
  killed.child.kill('SIGKILL');
  await until(() => installation.livingProcesses().length === 0);
  expect(installation.postgresPid).toBe(server);

  const next = installation.start();
  await next.says('Остановить: Ctrl-C');
  expect(installation.postgresPid).toBe(server);
  next.child.kill('SIGTERM');
  await next.ends();
  expect(installation.postgresPid).toBeUndefined();
});

test('a hung process that outlived kill -9 is ended by the next start', async () => {
  installation.misbehave('courses', 'hangs');
  const killed = installation.start();
  await killed.says('Остановить: Ctrl-C');
  const before = (await installation.ask(12)).pid;
  killed.child.kill('SIGKILL');
  await killed.ends();

  const next = installation.start();
  await next.says('Остановить: Ctrl-C');
  expect((await installation.ask(12)).pid).not.toBe(before);
});

test('a start right after a stop waits for the stop instead of being refused', async () => {
  installation.misbehave('courses', 'hangs');
  const first = installation.start();
  await first.says('Остановить: Ctrl-C');
  first.child.kill('SIGTERM');
  const second = installation.start();
  await second.says('Остановить: Ctrl-C');
  expect(first.child.exitCode).toBe(0);
});

test('a process that fell is started again, and it is said', async () => {
  const runner = installation.start();
  await runner.says('Остановить: Ctrl-C');
  const before = (await installation.ask(11)).pid;
  await installation.ask(11, '/crash').catch(() => undefined);
  await runner.says('people остановился (код 7), новый запуск через 0.5 с');
  await until(() => installation.livingProcesses().length === 3);
  await expect
    .poll(async () => (await installation.ask(11)).pid, { timeout: 30_000 })
    .not.toBe(before);
});

test('PostgreSQL that fell is started again', async () => {
  const runner = installation.start();
  await runner.says('Остановить: Ctrl-C');
  const before = installation.postgresPid;
  process.kill(Number(before), 'SIGKILL');
  await runner.says('PostgreSQL остановился, запускается снова');
  await until(() => installation.postgresPid !== before);
  await expect.poll(() => installation.postgresPid, { timeout: 30_000 }).toBeDefined();
});
