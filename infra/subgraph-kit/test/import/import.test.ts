import { afterAll, beforeAll, expect, test } from 'vitest';
import { runImport, setImportMapping } from '../../src/import/index.ts';
import { bookOf, csvOf, done, type Importing, startImporting, step } from './importing.ts';
import { imports } from './notes-import.ts';

let importing: Importing;
beforeAll(async () => {
  importing = await startImporting();
});
afterAll(() => importing.subgraph.stop());

test('a table is read, checked without a trace, applied, and changes nothing the second time', async () => {
  const writer = await importing.aWriter();
  const table = await bookOf([
    ['Заметки школы', null],
    ['СОДЕРЖАНИЕ *', 'Дата', 'Прочее'],
    ['первая', new Date(Date.UTC(2026, 2, 5)), 'x'],
    ['вторая'],
    [],
    ['третья', '31.02.2026'],
  ]);
  const read = await importing.started(writer, table);
  expect(read).toMatchObject({
    status: 'READY',
    headingRow: 2,
    headings: ['СОДЕРЖАНИЕ *', 'Дата', 'Прочее'],
    mapping: { text: 0, day: 1 },
    sample: [['первая', '05.03.2026', 'x'], ['вторая'], ['третья', '31.02.2026']],
    rowsTotal: 3,
  });

  const checked = await importing.passed(writer, read, 'DRY_RUN');
  expect(checked).toMatchObject({ status: 'CHECKED', rowsDone: 3, added: 2, failed: 1 });
  expect(await importing.rowsOf(writer, checked)).toEqual([
    [3, 'ADDED'],
    [4, 'ADDED'],
    [6, 'FAILED', 'B6 Дата: «31.02.2026» — не дата вида 05.03.1990'],
  ]);
  expect(await importing.notesOf(writer)).toEqual([]);

  const applied = await importing.passed(writer, checked, 'APPLY');
  expect(applied).toMatchObject({ status: 'DONE', added: 2, failed: 1 });
  expect((await importing.notesOf(writer)).map(({ text }) => text)).toEqual(['вторая', 'первая']);
  expect(await importing.reportOf(writer, applied)).toBe(
    '\uFEFFСтрока;Итог;Ячейка;Замечание\r\n3;внесена;;\r\n4;внесена;;\r\n' +
      '6;не загружена;B6;Дата: «31.02.2026» — не дата вида 05.03.1990\r\n',
  );

  const again = await importing.passed(
    writer,
    await importing.passed(writer, await importing.started(writer, table), 'DRY_RUN'),
    'APPLY',
  );
  expect(again).toMatchObject({ status: 'DONE', added: 0, unchanged: 2, failed: 1 });
  expect(await importing.notesOf(writer)).toHaveLength(2);
});

test('every single change has its own audit row, named as the mutation', async () => {
  const writer = await importing.aWriter();
  const run = await importing.passed(
    writer,
    await importing.started(writer, csvOf([['Текст'], ['одна'], ['две']])),
    'DRY_RUN',
  );
  await importing.passed(writer, run, 'APPLY');
  const deeds = (await importing.subgraph.audit()).filter(({ actor }) => actor === writer.person);
  expect(deeds.map(({ action, outcome }) => `${action} ${outcome}`)).toEqual([
    'notes:file:upload DONE',
    'notes:import:start DONE',
    'notes:import:run DONE',
    'notes:import:run DONE',
    'notes:note:add DONE',
    'notes:note:add DONE',
  ]);
  expect(JSON.stringify(deeds)).not.toMatch(/одна|две/);
});

test('whatever is wrong with a row is said at its cell and harms no other row', async () => {
  const writer = await importing.aWriter();
  const rows = [
    ['Текст', 'После', 'Дата'],
    ['хорошая'],
    [''],
    ['=1+1'],
    ['хорошая'],
    ['дитя', 'хорошая'],
    ['сирота', 'никто'],
    ['рано', 'позже'],
    ['позже'],
    ['отказ тут'],
    ['внук', 'отказ тут'],
    ['нельзя так'],
    ['сбой тут'],
    ['база падает'],
    ['последняя'],
  ];
  const table = csvOf(rows.map((row) => [...row, '', ''].slice(0, 3).map((cell) => cell || ' ')));
  const checked = await importing.passed(
    writer,
    await importing.started(writer, table, 'x.csv'),
    'DRY_RUN',
  );
  expect(await importing.rowsOf(writer, checked)).toEqual([
    [2, 'ADDED'],
    [4, 'FAILED', 'A4 Текст: в ячейке формула: вставьте вместо неё значение'],
    [5, 'FAILED', '5 повторяет строку 2'],
    [6, 'ADDED'],
    [7, 'FAILED', 'B7 После: нет «никто»'],
    [8, 'FAILED', '8 сначала должна идти строка 9: переставьте её выше'],
    [9, 'ADDED'],
    [10, 'ADDED'],
    [11, 'ADDED'],
    [12, 'ADDED'],
    [13, 'ADDED'],
    [14, 'ADDED'],
    [15, 'ADDED'],
  ]);
  const applied = await importing.passed(writer, checked, 'APPLY');
  expect(await importing.rowsOf(writer, applied)).toEqual([
    [2, 'ADDED'],
    [4, 'FAILED', 'A4 Текст: в ячейке формула: вставьте вместо неё значение'],
    [5, 'FAILED', '5 повторяет строку 2'],
    [6, 'ADDED'],
    [7, 'FAILED', 'B7 После: нет «никто»'],
    [8, 'FAILED', '8 сначала должна идти строка 9: переставьте её выше'],
    [9, 'ADDED'],
    [10, 'FAILED', 'A10 Текст: отказано: отказ тут'],
    [11, 'FAILED', '11 не загружена строка 10, от которой зависит эта'],
    [12, 'FAILED', '12 так нельзя'],
    [13, 'FAILED', `13 внутренняя ошибка, номер обращения ${applied.id}`],
    [14, 'FAILED', `14 внутренняя ошибка, номер обращения ${applied.id}`],
    [15, 'ADDED'],
  ]);
  expect((await importing.notesOf(writer)).map(({ text }) => text)).toEqual([
    'дитя',
    'позже',
    'последняя',
    'хорошая',
  ]);
});

test('columns are chosen by hand where headings say nothing, and what is required is asked for', async () => {
  const writer = await importing.aWriter();
  const read = await importing.started(
    writer,
    csvOf([
      ['первый', 'второй'],
      ['а б', 'заметка'],
    ]),
  );
  expect(read.mapping).toEqual({});
  const map = (mapping: Record<string, number>, run = read) =>
    setImportMapping(writer.ctx(), imports, step({ id: run.id, version: run.version, mapping }));
  const dry = { id: read.id, version: read.version, mode: 'DRY_RUN' as const };
  expect(await runImport(writer.ctx(), imports, step(dry))).toMatchObject({
    code: 'REQUIRED_UNMAPPED',
    parameters: [{ name: 'columns', value: '«Текст»' }],
  });
  expect(await map({ text: 5 })).toMatchObject({ code: 'COLUMN_UNKNOWN' });
  expect(await map({ text: 1, nothing: 0 })).toMatchObject({ code: 'COLUMN_UNKNOWN' });
  expect(await map({ text: 1, after: 1 })).toMatchObject({ code: 'COLUMN_REPEATED' });
  const mapped = done(await map({ text: 1 }));
  const applied = await importing.passed(
    writer,
    await importing.passed(writer, mapped, 'DRY_RUN'),
    'APPLY',
  );
  expect(applied).toMatchObject({ status: 'DONE', added: 1 });
  expect(await map({ text: 0 }, applied)).toMatchObject({ code: 'NOT_NOW' });
});

test.each([
  ['a file that is no table', Buffer.from('89504e470d0a1a0a0000000d', 'hex'), /не таблица/],
  ['an empty table', Buffer.from(' \r\n \r\n'), /ни одной строки/],
])('%s ends its import with a sentence', async (_, bytes, words) => {
  const writer = await importing.aWriter();
  const run = await importing.started(writer, bytes);
  expect(run.status).toBe('CANCELLED');
  expect(run.stoppedBecause).toMatch(words);
});

test('a hundred thousand broken rows end in a report that is whole', async () => {
  const writer = await importing.aWriter();
  const rows = Array.from({ length: 100_000 }, (_, n) => [`=${n}`, '', '31.02.2026']);
  const read = await importing.started(writer, csvOf([['Текст', 'После', 'Дата'], ...rows]));
  const checked = await importing.passed(writer, read, 'DRY_RUN');
  expect(checked).toMatchObject({ status: 'CHECKED', rowsDone: 100_000, failed: 100_000 });
  const report = await importing.reportOf(writer, checked);
  expect(report.split('\r\n')).toHaveLength(200_002);
}, 300_000);
