import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { findFiles } from '../../src/files/stored-file.ts';
import {
  cancelImport,
  ImportRow,
  ImportRun,
  resumeImport,
  runImport,
  startImport,
} from '../../src/import/index.ts';
import type { TestSubgraph } from '../../src/testing/index.ts';
import { csvOf, done, type Importing, startImporting, step } from './importing.ts';
import { imports, world } from './notes-import.ts';

let importing: Importing;
beforeAll(async () => {
  importing = await startImporting();
});
afterAll(() => importing.subgraph.stop());
beforeEach(() => {
  world.stillActs = true;
});

test('steps out of turn are refused, and a stale page is a conflict', async () => {
  const writer = await importing.aWriter();
  const read = await importing.started(writer, csvOf([['Текст'], ['заметка']]));
  const { id, version } = read;
  const apply = step({ id, version, mode: 'APPLY' as const });
  expect(await runImport(writer.ctx(), imports, apply)).toMatchObject({ code: 'NOT_NOW' });
  expect(await resumeImport(writer.ctx(), imports, step({ id, version }))).toMatchObject({
    code: 'NOT_NOW',
  });
  await importing.passed(writer, read, 'DRY_RUN');
  await expect(cancelImport(writer.ctx(), imports, step({ id, version }))).rejects.toMatchObject({
    name: 'OptimisticLockError',
  });
});

test('an import that is cancelled goes no further; what is in the register stays', async () => {
  const writer = await importing.aWriter();
  const checked = await importing.passed(
    writer,
    await importing.started(writer, csvOf([['Текст'], ['раз'], ['два']])),
    'DRY_RUN',
  );
  const { id } = checked;
  const applying = done(
    await runImport(writer.ctx(), imports, step({ id, version: checked.version, mode: 'APPLY' })),
  );
  const cancelled = done(
    await cancelImport(writer.ctx(), imports, step({ id, version: applying.version })),
  );
  expect(cancelled.status).toBe('CANCELLED');
  expect(await importing.worked(writer, cancelled)).toMatchObject({
    status: 'CANCELLED',
    rowsDone: 0,
  });
  expect(await importing.notesOf(writer)).toEqual([]);
  expect(
    await resumeImport(writer.ctx(), imports, step({ id, version: cancelled.version })),
  ).toMatchObject({ code: 'NOT_NOW' });
});

test('a starter who lost the role imports nothing more until it is back', async () => {
  const writer = await importing.aWriter();
  const checked = await importing.passed(
    writer,
    await importing.started(writer, csvOf([['Текст'], ['раз']])),
    'DRY_RUN',
  );
  world.stillActs = false;
  const stopped = await importing.passed(writer, checked, 'APPLY');
  expect(stopped).toMatchObject({ status: 'STOPPED', stoppedIn: 'APPLYING', rowsDone: 0 });
  expect(stopped.stoppedBecause).toMatch(/больше не действует/);
  expect(await importing.notesOf(writer)).toEqual([]);

  world.stillActs = true;
  const { id, version } = stopped;
  const other = importing.subgraph.as({ ...writer.viewer, role: 'LEADER' }).context();
  await expect(resumeImport(other, imports, step({ id, version }))).rejects.toMatchObject({
    extensions: { code: 'FORBIDDEN' },
  });
  const resumed = done(await resumeImport(writer.ctx(), imports, step({ id, version })));
  expect(await importing.worked(writer, resumed)).toMatchObject({ status: 'DONE', added: 1 });
});

test('an import is seen by colleagues, its rows and files by nobody else', async () => {
  const writer = await importing.aWriter();
  const checked = await importing.passed(
    writer,
    await importing.started(writer, csvOf([['Текст'], ['тайна']])),
    'DRY_RUN',
  );
  const seenBy = async (viewer: Parameters<TestSubgraph['as']>[0]) => {
    const { em } = importing.subgraph.as(viewer).context();
    return {
      runs: await em.count(ImportRun, { id: checked.id }),
      rows: await em.count(ImportRow, { runId: checked.id }),
      files: (await findFiles(em.fork(), [String(checked.fileId), String(checked.reportId)]))
        .length,
    };
  };
  const colleague = { ...writer.viewer, person: randomUUID() };
  expect(await seenBy(colleague)).toEqual({ runs: 1, rows: 0, files: 0 });
  const stranger = { person: randomUUID(), role: 'EDUCATOR' } as const;
  expect(await seenBy(stranger)).toEqual({ runs: 0, rows: 0, files: 0 });
  const { id, version } = checked;
  await expect(
    cancelImport(importing.subgraph.as(colleague).context(), imports, step({ id, version })),
  ).rejects.toMatchObject({
    name: expect.stringMatching(/RowLevelSecurity|OptimisticLock/) as string,
  });
  const fileId = String(checked.fileId);
  expect(
    await startImport(
      importing.subgraph.as(colleague).context(),
      imports,
      step({ fileId, register: 'notes' }),
    ),
  ).toMatchObject({ code: 'FILE_UNKNOWN' });
});

test('after thirty days the file, the cells and the remarks are forgotten, the counts stay', async () => {
  const writer = await importing.aWriter();
  const checked = await importing.passed(
    writer,
    await importing.started(writer, csvOf([['Текст'], ['раз'], ['=2']])),
    'DRY_RUN',
  );
  const applied = await importing.passed(writer, checked, 'APPLY');
  await importing.subgraph.runJob('old imports');
  expect(await importing.rowsOf(writer, applied)).toHaveLength(2);
  expect((await importing.rowsOf(writer, applied))[1]?.[2]).toBeDefined();

  await importing.subgraph.runJob('old imports', new Date('2027-01-15T00:00:00Z'));
  const old = await writer.ctx().em.findOneOrFail(ImportRun, { id: applied.id });
  expect(old).toMatchObject({
    status: 'DONE',
    added: 1,
    failed: 1,
    fileId: null,
    reportId: null,
    sample: [],
  });
  const rows = await writer
    .ctx()
    .em.find(ImportRow, { runId: old.id }, { orderBy: { row: 'asc' } });
  expect(rows).toMatchObject([
    { cells: null, remarks: [], outcome: 'ADDED' },
    { cells: null, remarks: [], outcome: 'FAILED' },
  ]);
  const files = [checked.reportId, applied.reportId, applied.fileId].map(String);
  expect(await findFiles(importing.subgraph.worker.fork(), files)).toEqual([]);
});
