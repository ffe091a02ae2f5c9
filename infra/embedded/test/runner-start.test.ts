import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readInstallation, testPostgres } from '../src/index.ts';
import { anInstallation, type Installation, until } from './installation.ts';

let installation: Installation;

beforeEach(async () => {
  installation = await anInstallation();
});

afterEach(() => installation.remove());

test('the first start prepares, loads and announces; the second only starts', async () => {
  const first = installation.start();
  await first.says('Остановить: Ctrl-C');
  expect(first.output).toContain(`МетодГраф работает: http://localhost:${installation.port}`);
  expect(first.output).toContain('Учётные записи: проба');
  expect(installation.journal('migrate')).toHaveLength(3);
  expect(installation.journal('seed').map(({ name }) => name)).toEqual(['people', 'courses']);
  first.child.kill('SIGTERM');
  expect(await first.ends()).toBe(0);

  const second = installation.start();
  await second.says('Остановить: Ctrl-C');
  expect(installation.journal('migrate')).toHaveLength(3);
  expect(installation.journal('seed')).toHaveLength(2);
  expect(second.output).toMatch(/память всех процессов \d{2,} МБ/);
});

test('each process gets its own database, its own key and the addresses of all', async () => {
  const runner = installation.start();
  await runner.says('Остановить: Ctrl-C');
  const { environment } = await installation.ask(11);
  expect(environment['DATABASE_URL']).toContain(`${installation.databaseOf('people')}_app:`);
  expect(environment['DATABASE_OWNER_URL']).toContain(
    `${installation.databaseOf('people')}_owner:`,
  );
  expect(environment['DATABASE_WORKER_URL']).toContain(
    `${installation.databaseOf('people')}_worker:`,
  );
  expect(environment['METODGRAF_CLIENT_SECRET']).toBeUndefined();
  expect(statSync(String(environment['METODGRAF_KEY'])).mode & 0o777).toBe(0o600);
  const { services } = JSON.parse(readFileSync(String(environment['METODGRAF_SERVICES']), 'utf8'));
  expect(services).toMatchObject([
    {
      name: 'people',
      url: `http://127.0.0.1:${installation.port + 11}`,
      publicKey: { crv: 'Ed25519', kid: 'people' },
    },
    { name: 'courses' },
    { name: 'gateway', url: `http://127.0.0.1:${installation.port}` },
  ]);
  expect((await installation.ask(0)).environment['METODGRAF_CLIENT_SECRET']).toHaveLength(43);

  const known = readInstallation(installation.data);
  expect(known).toMatchObject({ origin: `http://localhost:${installation.port}` });
  expect(known?.processes.map(({ name }) => name)).toEqual(['people', 'courses', 'gateway']);
  expect(known?.processes[0]?.environment['DATABASE_URL']).toBe(environment['DATABASE_URL']);
});

test.runIf(process.getuid?.() === 0)('an ordinary user needs nothing of root', async () => {
  const [uid, gid] = [65_534, 65_534];
  for (const path of [installation.folder, installation.journalFile]) chownSync(path, uid, gid);
  const runner = installation.start([], { uid, gid });
  await runner.says('Остановить: Ctrl-C');
  expect(statSync(join(installation.data, 'postgres', 'cluster')).uid).toBe(uid);
  expect(readdirSync(join(installation.data, 'postgres'))).not.toContainEqual(/^postgresql-/);
  runner.child.kill('SIGTERM');
  expect(await runner.ends()).toBe(0);
});

test.runIf(process.getuid?.() === 0)('a strict umask of root locks nobody out', async () => {
  const before = process.umask(0o077);
  const runner = installation.start();
  process.umask(before);
  await runner.says('Остановить: Ctrl-C');
  expect(installation.livingProcesses()).toHaveLength(3);
});

test.runIf(process.getuid?.() === 0)(
  'root is told of a folder the server cannot enter',
  async () => {
    chmodSync(installation.folder, 0o700);
    const runner = installation.start();
    expect(await runner.ends()).toBe(1);
    expect(runner.output).toContain(`Папка ${installation.folder} закрыта`);
  },
);

test('another port moves everything, tells the accounts anew, and is kept', async () => {
  const killed = installation.start();
  await killed.says('Остановить: Ctrl-C');
  killed.child.kill('SIGKILL');
  await until(() => installation.livingProcesses().length === 0);

  const address = `http://localhost:${installation.port + 200}`;
  const moved = installation.start([], { port: installation.port + 200 });
  await moved.says('Остановить: Ctrl-C');
  expect(moved.output).toContain(address);
  // Only the seed that names the issuer of accounts, whose address has changed.
  expect(installation.journal('seed').map(({ name }) => name)).toEqual([
    'people',
    'courses',
    'courses',
  ]);
  moved.child.kill('SIGTERM');
  await moved.ends();

  const next = installation.start([], { port: 'as before' });
  await next.says('Остановить: Ctrl-C');
  expect(next.output).toContain(address);
});

test('another PostgreSQL is used when DATABASE_URL names it', async () => {
  const given = await testPostgres();
  const runner = installation.start([], { env: { DATABASE_URL: given.superuserUrl } });
  await runner.says('Остановить: Ctrl-C');
  const { environment } = await installation.ask(11);
  expect(new URL(String(environment['DATABASE_URL'])).port).toBe(String(given.port));
  expect(installation.postgresPid).toBeUndefined();
  runner.child.kill('SIGTERM');
  await runner.ends();
  for (const name of ['people', 'courses', 'gateway']) {
    await given.dropDatabase(installation.databaseOf(name));
  }
  await given.stop();
});

test('a second start on the same data is refused with the pid', async () => {
  const first = installation.start();
  await first.says('Остановить: Ctrl-C');
  const second = installation.start([], { port: installation.port + 200 });
  expect(await second.ends()).toBe(1);
  expect(second.output).toContain(`kill ${first.pid}`);
  expect((await installation.ask(0)).pid).toBeGreaterThan(0);
});

test('a taken port is named with the way to choose another', async () => {
  const stranger = createServer().listen(installation.port + 12, '127.0.0.1');
  await once(stranger, 'listening');
  const runner = installation.start();
  expect(await runner.ends()).toBe(1);
  stranger.close();
  expect(runner.output).toContain(`Порт ${installation.port + 12} (courses) занят`);
  expect(runner.output).toMatch(/METODGRAF_PORT=\d+ npm start/);
});

test('a failed migration ends the start with the words of the process', async () => {
  installation.misbehave('courses', 'fails-to-migrate');
  const runner = installation.start();
  expect(await runner.ends()).toBe(1);
  expect(runner.output).toContain('courses migrate: завершился с ошибкой');
  expect(runner.output).toContain('таблица сломана');
  expect(installation.postgresPid).toBeUndefined();
});

test('--reset begins anew, also after kill -9', async () => {
  const first = installation.start();
  await first.says('Остановить: Ctrl-C');
  first.child.kill('SIGKILL');
  const password = readFileSync(join(installation.data, 'secrets', 'demo-password'), 'utf8');
  const next = installation.start(['--reset']);
  await next.says('Остановить: Ctrl-C');
  expect(next.output).toContain('Прежние данные удалены');
  expect(readFileSync(join(installation.data, 'secrets', 'demo-password'), 'utf8')).not.toBe(
    password,
  );
  expect(installation.journal('seed')).toHaveLength(4);
});

test('an unknown key is refused', async () => {
  const runner = installation.start(['--rest']);
  expect(await runner.ends()).toBe(1);
  expect(runner.output).toContain('npm start -- --reset');
});

test.each([
  ['a region with a fault', 'x: [', /Регион «here» не загружен[\s\S]*here\/region\.yaml/],
  ['a region nobody wrote', null, /Регион «here» не найден/],
])('%s is refused before anything is started', async (_, yaml, words) => {
  const regions = join(installation.folder, 'regions');
  mkdirSync(join(regions, 'here'), { recursive: true });
  if (yaml !== null) writeFileSync(join(regions, 'here', 'region.yaml'), yaml);
  const env = { METODGRAF_REGION: 'here', METODGRAF_REGIONS_DIR: regions };
  const runner = installation.start([], { env });
  expect(await runner.ends()).toBe(1);
  expect(runner.output).toMatch(words);
  expect(runner.output).not.toMatch(/МетодГраф работает|PostgreSQL|Запускаются/);
  expect(installation.journal('migrate')).toEqual([]);
});

test('a port that is none is refused with the range', async () => {
  const runner = installation.start([], { env: { METODGRAF_PORT: 'abc' } });
  expect(await runner.ends()).toBe(1);
  expect(runner.output).toContain('METODGRAF_PORT (нужно: целое число от 1024 до 65000)');
});
