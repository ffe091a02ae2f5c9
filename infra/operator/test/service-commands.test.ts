import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Installation } from '../testing/installation.ts';
import { metodgraf } from '../testing/operator.ts';

const WHOLE = { sealed: 12, unsealed: 3, head: 'ab12cd34ef56789', broken: null, reason: null };
const REBUILT = { on: '2026-11-21', source: 'LIVE', compared: 8, listed: 0, differences: [] };

let installation: Installation;
beforeEach(async () => {
  installation = await new Installation().start();
  vi.stubEnv('METODGRAF_DATA', installation.data);
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await installation.remove();
});

test('recompute asks monitoring, over its own database, and says that the numbers agree', async () => {
  installation.tell('monitoring', 'recompute', REBUILT);
  expect(await metodgraf('recompute')).toEqual({
    exitCode: 0,
    printed: 'Показатели пересчитаны.\nСохранённые значения совпали.\n',
    complained: '',
  });
  expect(installation.asked('monitoring')).toEqual({
    command: 'recompute',
    args: [],
    DATABASE_WORKER_URL: installation.databaseOf('monitoring'),
  });
  expect(installation.asked('registry')).toBeUndefined();
});

const RECOMPUTED = { numerator: 50, denominator: 1065, value: 4.69 };

test('recompute passes the day on, and a difference ends it with code 1', async () => {
  const difference = { indicator: 'I-3', cell: 'REGION', stored: null, recomputed: RECOMPUTED };
  const found = { ...REBUILT, on: '2026-06-30', differences: [difference] };
  installation.tell('monitoring', 'recompute', found);

  const { exitCode, printed } = await metodgraf('recompute --on 2026-06-30');
  expect(installation.asked('monitoring')?.args).toEqual(['2026-06-30']);
  expect({ exitCode, printed }).toEqual({
    exitCode: 1,
    printed:
      'Показатели пересчитаны на 2026-06-30.\nРазличий: 1.\n  I-3, REGION: хранится ничего, по фактам 50 из 1065\n',
  });
  const asJson = await metodgraf('recompute --on 2026-06-30 --json');
  expect(asJson.exitCode).toBe(1);
  expect(JSON.parse(asJson.printed)).toEqual(found);
});

test('verify-audit asks every service that keeps a journal', async () => {
  installation.tell('registry', 'verify-audit', WHOLE);
  installation.tell('monitoring', 'verify-audit', { ...WHOLE, unsealed: 0 });
  installation.tell('gateway', 'verify-audit', { ...WHOLE, sealed: 0, head: '' });
  const { exitCode, printed } = await metodgraf('verify-audit');
  expect({ exitCode, printed }).toEqual({
    exitCode: 0,
    printed:
      '✓ registry: 12 записей, ждут печати 3, печать ab12cd34ef56\n' +
      '✓ monitoring: 12 записей, печать ab12cd34ef56\n' +
      '✓ gateway: 0 записей, ждут печати 3, печать —\n',
  });
  expect(JSON.parse((await metodgraf('verify-audit --json')).printed)).toEqual([
    { service: 'registry', ...WHOLE },
    { service: 'monitoring', ...WHOLE, unsealed: 0 },
    { service: 'gateway', ...WHOLE, sealed: 0, head: '' },
  ]);
  expect(installation.asked('identity')).toBeUndefined();
});

test('a broken journal is named with the row and ends verify-audit with code 1', async () => {
  installation.tell('registry', 'verify-audit', { ...WHOLE, broken: 7, reason: 'CHANGED' });
  installation.tell('monitoring', 'verify-audit', WHOLE);
  installation.tell('gateway', 'verify-audit', WHOLE);
  const { exitCode, printed } = await metodgraf('verify-audit');
  expect(exitCode).toBe(1);
  expect(printed).toContain('✗ registry: цепочка нарушена на записи 7, строка журнала изменена');
  expect(printed).toContain('✓ monitoring');
});

test('memory counts the processes that run, each by its name, and their sum', async () => {
  installation.run('registry');
  installation.run('gateway');
  await vi.waitUntil(async () => (await metodgraf('memory')).printed.includes('gateway'), 10_000);

  const { exitCode, printed } = await metodgraf('memory --json');
  const { byName, total } = JSON.parse(printed) as {
    byName: { name: string; megabytes: number }[];
    total: number;
  };
  expect(exitCode).toBe(0);
  // Started by this test, which takes the place of the runner; there is no database.
  expect(byName.map(({ name }) => name)).toEqual(['registry', 'gateway', 'runner']);
  for (const { megabytes } of byName) expect(megabytes).toBeGreaterThan(0);
  expect(total).toBe(byName.reduce((sum, { megabytes }) => sum + megabytes, 0));
  expect((await metodgraf('memory')).printed).toMatch(/^registry +\d+ МБ\ngateway +\d+ МБ\n/);
});

test.each(['recompute', 'verify-audit', 'memory'])(
  '%s of an installation that stands still says to start it',
  async (command) => {
    await installation.stopDatabase();
    const { exitCode, printed, complained } = await metodgraf(command);
    expect({ exitCode, printed }).toEqual({ exitCode: 2, printed: '' });
    expect(complained).toMatch(/^Установка не запущена: .+\. Запустите её \(npm start\)/);
    expect(installation.asked('monitoring'), 'nothing was asked').toBeUndefined();
  },
);

test.each(['recompute', 'verify-audit', 'memory'])(
  '%s without an installation says where it was looked for',
  async (command) => {
    vi.stubEnv('METODGRAF_DATA', `${installation.data}/elsewhere`);
    expect(await metodgraf(`${command} --json`)).toEqual({
      exitCode: 2,
      printed: '',
      complained:
        'Установка не найдена: сначала npm start. Если данные лежат в другом месте, задайте METODGRAF_DATA.\n',
    });
  },
);

test('a service that was not built, refuses or mumbles is named', async () => {
  expect((await metodgraf('recompute')).complained).toBe(
    'Служба monitoring не выполнила «recompute»: Неизвестная команда «recompute»\n',
  );
  installation.tell('monitoring', 'recompute', 'пересчёт начат');
  const mumbled = await metodgraf('recompute');
  expect(mumbled).toMatchObject({
    exitCode: 2,
    complained: 'Служба monitoring не выполнила «recompute»: ответа нет\n',
  });
  installation.unbuild('monitoring');
  const unbuilt = await metodgraf('recompute');
  expect(unbuilt.exitCode).toBe(2);
  expect(unbuilt.complained).toMatch(/^Служба monitoring не собрана .+: npm start\./);
});
