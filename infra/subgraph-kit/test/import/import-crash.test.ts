import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ImportRun, runImport } from '../../src/import/index.ts';
import { NOW } from '../../src/testing/index.ts';
import { csvOf, done, type Importing, startImporting, step } from './importing.ts';
import { imports } from './notes-import.ts';

let importing: Importing;
beforeAll(async () => {
  importing = await startImporting();
});
afterAll(() => importing.subgraph.stop());

const PROGRAM = fileURLToPath(new URL('../process/importer.ts', import.meta.url));

/** Lets a process of its own work on imports; tells by which signal it ended. */
async function workedElsewhere(dieOn: string): Promise<unknown> {
  const { appUrl, workerUrl } = importing.subgraph.urls;
  const child = spawn(process.execPath, ['--import', '@oxc-node/core/register', PROGRAM], {
    env: {
      ...process.env,
      DATABASE_URL: appUrl,
      DATABASE_WORKER_URL: workerUrl,
      DIE_ON: dieOn,
      NOW: NOW.toISOString(),
    },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const [, signal] = await once(child, 'exit');
  return signal;
}

const TABLE = csvOf([
  ['Текст', 'После'],
  ...Array.from({ length: 180 }, (_, n) => [
    n % 9 === 4 ? '=1' : `заметка ${String(n).padStart(3, '0')}`,
    n % 10 === 7 ? `заметка ${String(n - 5).padStart(3, '0')}` : '',
  ]),
]);

/** What an import left behind, whoever made it. */
async function leftBy(writer: Awaited<ReturnType<Importing['aWriter']>>, run: ImportRun) {
  const { rowsDone, added, failed, status } = run;
  return {
    counts: { rowsDone, added, failed, status },
    rows: await importing.rowsOf(writer, run),
    notes: (await importing.notesOf(writer)).map(({ text }) => text),
    report: await importing.reportOf(writer, run),
    added: (await importing.subgraph.audit()).filter(
      ({ actor, action }) => actor === writer.person && action === 'notes:note:add',
    ).length,
  };
}

test('R22: an import killed in the middle goes on, and everything is as without it', async () => {
  const unbroken = await importing.aWriter();
  const checked = await importing.passed(
    unbroken,
    await importing.started(unbroken, TABLE),
    'DRY_RUN',
  );
  const expected = await leftBy(unbroken, await importing.passed(unbroken, checked, 'APPLY'));

  const killed = await importing.aWriter();
  const ready = await importing.passed(killed, await importing.started(killed, TABLE), 'DRY_RUN');
  const { id, version } = ready;
  done(await runImport(killed.ctx(), imports, step({ id, version, mode: 'APPLY' })));
  expect(await workedElsewhere('заметка 090')).toBe('SIGKILL');
  const half = await killed.ctx().em.findOneOrFail(ImportRun, { id });
  expect(half).toMatchObject({ status: 'APPLYING', rowsDone: 50 });
  expect(await importing.notesOf(killed)).toHaveLength(half.added);

  expect(await workedElsewhere('заметка 150')).toBe('SIGKILL');
  expect(await workedElsewhere('никогда')).toBe(null);
  const finished = await killed.ctx().em.findOneOrFail(ImportRun, { id });
  expect(await leftBy(killed, finished)).toEqual(expected);
}, 300_000);
