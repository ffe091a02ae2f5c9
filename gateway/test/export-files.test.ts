import { createHash } from 'node:crypto';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { fileOf, ID, linesOf, NAME, REGISTER } from '../testing/portal/exporting.ts';
import { fillRegister, manyEntries, register } from '../testing/portal/register.ts';
import { type Portal, startPortal } from '../testing/portal/test-portal.ts';

const CHAPTER = `query Chapter($first: Int!, $after: String) {
  chapter { title entries(first: $first, after: $after) {
    pageInfo { hasNextPage endCursor } edges { node { id name } }
  } }
}`;

let portal: Portal;
beforeAll(async () => {
  portal = await startPortal({ documents: [REGISTER, CHAPTER] });
});
afterAll(() => portal[Symbol.asyncDispose]());
beforeEach(() => {
  register.onPage = () => undefined;
});

describe('a CSV file', () => {
  test('is whole, named, and has the fingerprint that was shown', async () => {
    fillRegister(manyEntries(457));
    const center = await portal.signedIn('CENTER');
    const { progress, response, bytes, text } = await fileOf(center, {
      columns: [ID, NAME, { path: 'person.level', title: 'Уровень' }],
    });

    expect(progress).toMatchObject({ rows: 457, total: 457 });
    expect(progress.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(text.slice(1, 18)).toBe('Код;Имя;Уровень\r\n');
    expect(linesOf(text)[456]).toBe('e000456;Человек 456;Уровень e000456');
    expect(new Set(linesOf(text)).size).toBe(457);
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(decodeURIComponent(response.headers.get('content-disposition') ?? '')).toMatch(
      /^attachment; filename="file.csv"; filename\*=UTF-8''Люди \d\d\.\d\d\.\d{4}\.csv$/,
    );
  });

  test('shows values as people write them and calculates nothing (S37)', async () => {
    fillRegister([
      {
        id: '1',
        name: '=HYPERLINK("http://evil.example";"Иванова")',
        kind: 'LEADER',
        young: true,
        born: '1990-02-01',
        hours: -5,
        share: -0.25,
        seen: '2026-11-21T20:03:00.000Z',
        subjects: ['физика', '=1+1', ''],
        posts: [
          { title: 'учитель', organization: { title: 'Школа; № 1' } },
          { title: 'директор', organization: { title: 'Лицей "Свет"' } },
        ],
      },
      ...['+7 900', '-1+1', '@SUM(A1)', '\t таб', '\rвозврат', 'обычная'].map((name, index) => ({
        id: String(index + 2),
        name,
      })),
    ]);
    const center = await portal.signedIn('CENTER');
    const paths = ['kind', 'young', 'born', 'hours', 'share', 'seen', 'subjects', 'posts.title'];
    const { text } = await fileOf(center, {
      columns: [
        { ...NAME, title: '=Имя' },
        ...paths.map((path) => ({
          path,
          title: path,
          ...(path === 'kind' && { words: { LEADER: 'руководитель' } }),
        })),
        { path: 'posts.organization.title', title: 'Где' },
      ],
    });

    expect(text.slice(1).split(';')[0]).toBe("'=Имя");
    const [first] = linesOf(text);
    expect(first).toBe(
      [
        `"'=HYPERLINK(""http://evil.example"";""Иванова"")"`,
        'руководитель',
        'да',
        '01.02.1990',
        '-5',
        '-0,25',
        '22.11.2026 03:03',
        '"физика; =1+1"',
        '"учитель; директор"',
        '"Школа; № 1; Лицей ""Свет"""',
      ].join(';'),
    );
    expect(text).toContain("\r\n'+7 900;");
    expect(text).toContain("\r\n'-1+1;");
    expect(text).toContain("\r\n'@SUM(A1);");
    expect(text).toContain('\r\n"\'\t таб";');
    expect(text).toContain('\r\n"\'\rвозврат";');
    expect(text).toContain('\r\nобычная;');
  });
});

test('an XLSX file has typed cells, no formula, and titles that stay in sight', async () => {
  const many = manyEntries(250).slice(1);
  const odd = { id: 'a', name: '=1+1', born: '1990-02-01', hours: -5, share: 0.5 };
  fillRegister([odd, ...many]);
  const center = await portal.signedIn('CENTER');
  const columns = ['called', 'born', 'hours', 'share', 'seen'].map((path) => ({
    path,
    title: path,
  }));
  const { progress, response, bytes } = await fileOf(center, { columns, format: 'xlsx' });

  expect(progress).toMatchObject({ rows: 250 });
  expect(progress.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
  expect(response.headers.get('content-type')).toContain('spreadsheetml');
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes as never);
  const [sheet] = book.worksheets;
  expect(sheet?.rowCount).toBe(251);
  expect(sheet?.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
  const row = sheet?.getRow(2);
  expect([1, 2, 3, 4].map((column) => row?.getCell(column).type)).toEqual([
    ExcelJS.ValueType.String,
    ExcelJS.ValueType.Date,
    ExcelJS.ValueType.Number,
    ExcelJS.ValueType.Number,
  ]);
  expect(row?.getCell(1).value).toBe('=1+1');
  expect(row?.getCell(2).value).toEqual(new Date('1990-02-01T00:00:00Z'));
  expect(row?.getCell(2).numFmt).toBe('dd.mm.yyyy');
});

describe('a list', () => {
  test('that changes while it is exported skips and repeats nothing', async () => {
    fillRegister(manyEntries(450));
    let pages = 0;
    register.onPage = () => {
      pages += 1;
      // A row is added before, and one is removed of those already written; the next page must not move.
      fillRegister([
        ...register.entries.filter(({ id }) => id !== `e00000${pages}`),
        { id: `a${pages}`, name: 'новая' },
      ]);
    };
    const center = await portal.signedIn('CENTER');
    const { text } = await fileOf(center, {});
    const written = linesOf(text).filter((line) => line.startsWith('e'));
    expect(written).toHaveLength(449);
    expect(new Set(written).size).toBe(449);
  });

  test('below a single record is exported too, and by the page’s filter only', async () => {
    fillRegister(manyEntries(120));
    const center = await portal.signedIn('CENTER');
    const chapter = await fileOf(center, {
      document: CHAPTER,
      columns: [ID, { path: 'name', title: 'Имя' }],
    });
    expect(chapter.progress).toMatchObject({ rows: 120, total: null });
    const filtered = await fileOf(center, { variables: { filter: { text: 'Человек 11' } } });
    expect(linesOf(filtered.text)).toHaveLength(11);
  });
});
