import { Workbook } from 'exceljs';
import { describe, expect, test } from 'vitest';
import { addressOf, type TableRow } from '../../src/import/reading/cell.ts';
import { readTable } from '../../src/import/reading/read-table.ts';
import { dayOfSerial } from '../../src/import/reading/serial-day.ts';
import { showsDay } from '../../src/import/reading/xlsx-book.ts';
import { bookOf, zipOf } from './zip.ts';

const rowsOf = async (bytes: Buffer): Promise<TableRow[]> => {
  const rows: TableRow[] = [];
  for await (const row of readTable(bytes)) rows.push(row);
  return rows;
};
const bookWith = (fill: (book: Workbook) => void): Promise<Buffer> => {
  const book = new Workbook();
  fill(book);
  return book.xlsx.writeBuffer().then((bytes) => Buffer.from(bytes));
};

describe('XLSX', () => {
  test('texts, numbers, days, yes and no come as what they are; empty rows are left out', async () => {
    const bytes = await bookWith((book) => {
      const sheet = book.addWorksheet('Люди');
      sheet.addRow(['Фамилия', 'Дата', 'ОГРН', 'Да']);
      sheet.addRow([]);
      sheet.addRow(['  Ёлкина ', new Date(Date.UTC(1990, 4, 17)), 1_024_200_000_123, true]);
      sheet.getCell('E5').value = { richText: [{ text: 'Соста' }, { text: 'вной' }] };
    });
    expect(await rowsOf(bytes)).toEqual([
      { row: 1, cells: ['Фамилия', 'Дата', 'ОГРН', 'Да'] },
      { row: 3, cells: ['Ёлкина', { date: '1990-05-17' }, 1_024_200_000_123, true] },
      { row: 5, cells: [null, null, null, null, 'Составной'] },
    ]);
  });

  test('a cell whose text is empty is an empty cell and no error', async () => {
    const bytes = await bookWith((book) => {
      book.addWorksheet('Л').addRow(['а', '', 'в']);
    });
    expect(await rowsOf(bytes)).toEqual([{ row: 1, cells: ['а', null, 'в'] }]);
  });

  test('a formula is refused, whatever it once gave, also one written as text', async () => {
    const bytes = await bookWith((book) => {
      const sheet = book.addWorksheet('Л');
      sheet.addRow([{ formula: 'HYPERLINK("http://evil")', result: 'Иванова' }, '=1+1', 'a=b']);
    });
    expect(await rowsOf(bytes)).toEqual([
      { row: 1, cells: [{ refused: 'FORMULA' }, { refused: 'FORMULA' }, 'a=b'] },
    ]);
  });

  test('a formula over a range is refused in every cell of the range', async () => {
    const book = bookOf(
      `<row r="1"><c r="A1"><f t="array" ref="A1:A2">B1:B2*2</f><v>1</v></c><c r="B1"><v>5</v></c></row>
       <row r="2"><c r="A2"><v>2</v></c><c r="B2"><v>6</v></c></row><row r="3"><c r="A3"><v>3</v></c></row>`,
    );
    expect(await rowsOf(zipOf(book))).toEqual([
      { row: 1, cells: [{ refused: 'FORMULA' }, 5] },
      { row: 2, cells: [{ refused: 'FORMULA' }, 6] },
      { row: 3, cells: [3] },
    ]);
  });

  test('errors, long texts and texts that are not there are told, not guessed', async () => {
    const texts = `<si><t>${'я'.repeat(5_000)}</t></si><si><t>a_x0000_b_xD800_</t></si>`;
    const cells = `<row r="1"><c r="A1" t="e"><v>#REF!</v></c><c r="B1" t="s"><v>0</v></c>
      <c r="C1" t="s"><v>7</v></c><c r="D1" t="s"><v>1</v></c><c r="E1" t="inlineStr"><is><t>в ячейке</t></is></c></row>`;
    expect(await rowsOf(zipOf(bookOf(cells, { texts })))).toEqual([
      {
        row: 1,
        cells: [
          { refused: 'ERROR' },
          { refused: 'TOO_LONG' },
          { refused: 'ERROR' },
          'ab\uFFFD',
          'в ячейке',
        ],
      },
    ]);
  });

  test.each([
    [1, false, '1900-01-01'],
    [59, false, '1900-02-28'],
    [60, false, null],
    [61, false, '1900-03-01'],
    [32_994.75, false, '1990-05-01'],
    [31_532, true, '1990-05-01'],
    [0, false, null],
    [-5, false, null],
    [2_958_466, false, null],
  ])('the number %d (from 1904: %s) is the day %s', (serial, from1904, day) => {
    expect(dayOfSerial(serial, { from1904 })).toBe(day);
  });

  test.each([
    ['dd.mm.yyyy', true],
    ['[$-419]d mmmm yyyy;@', true],
    ['# ##0" дн."', false],
    ['[h]:mm:ss', false],
    ['General', false],
    ['0.00', false],
  ])('format %s shows a day: %s', (code, shows) => {
    expect(showsDay(code)).toBe(shows);
  });
});

describe('S39: a zip that means harm is refused before it costs anything', () => {
  const MB = 1024 * 1024;
  const declaring = (name: string, declaredSize: number) =>
    bookOf('').map((part) => (part.name.includes(name) ? { ...part, declaredSize } : part));
  const SWELLS = /после распаковки слишком велик/;

  test.each([
    ['a sheet packed a thousandfold', bookOf(' '.repeat(20 * MB)), SWELLS],
    ['a sheet of half a gigabyte', declaring('sheet1', 500 * MB), SWELLS],
    ['texts over what memory should hold', declaring('sharedStrings', 101 * MB), SWELLS],
    [
      'five thousand parts',
      [...bookOf(''), ...Array.from({ length: 5_000 }, (_, n) => ({ name: `x${n}`, content: '' }))],
      SWELLS,
    ],
    [
      'a part that says it is small and is not',
      bookOf('').map((part) =>
        part.name.includes('sheet1')
          ? { ...part, content: `<a>${' '.repeat(5_000_000)}</a>`, declaredSize: 100 }
          : part,
      ),
      /повреждён/,
    ],
    ['a part that leaves the folder', [{ name: '../../etc/evil', content: 'x' }], /повреждён/],
    ['a zip that is no book', [{ name: 'letter.txt', content: 'x' }], /не книга XLSX/],
    [
      'billion laughs',
      bookOf('').map((part) =>
        part.name === 'xl/sharedStrings.xml'
          ? { ...part, content: '<!DOCTYPE sst [<!ENTITY lol "lol">]><sst/>' }
          : part,
      ),
      /повреждено/,
    ],
    ['an unknown entity', bookOf('<row r="1"><c r="A1"><v>&lol;</v></c></row>'), /повреждено/],
    ['rows that run backwards', bookOf('<row r="2"/><row r="1"/>'), /перепутаны/],
    [
      'a cell far to the right',
      bookOf('<row r="1"><c r="XFD1"><v>1</v></c></row>'),
      /200 столбцов/,
    ],
  ])('%s', async (_, parts, words) => {
    const bytes = zipOf(parts);
    const before = process.memoryUsage().rss;
    await expect(rowsOf(bytes)).rejects.toThrow(words);
    expect(process.memoryUsage().rss - before).toBeLessThan(100 * 1024 * 1024);
  });

  test('a file cut off in the middle is refused', async () => {
    const whole = await bookWith((book) => book.addWorksheet('Л').addRow(['а']));
    await expect(rowsOf(whole.subarray(0, whole.length / 2))).rejects.toThrow(/повреждён/);
  });
});

describe('CSV', () => {
  const windows1251 = (text: string): Buffer =>
    Buffer.from([...text].map((sign) => WINDOWS_1251.indexOf(sign)));
  const WINDOWS_1251 = new TextDecoder('windows-1251').decode(
    Uint8Array.from({ length: 256 }, (_, code) => code),
  );
  const expected = [
    { row: 1, cells: ['Фамилия', 'Школа'] },
    { row: 2, cells: ['Ёлкина', 'МБОУ "Школа № 1"; филиал'] },
  ];
  const text = (delimiter: string): string =>
    `Фамилия${delimiter}Школа\r\nЁлкина${delimiter}"МБОУ ""Школа № 1""; филиал"\r\n`;

  test.each([
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${text(';')}`)],
    ['UTF-8 with tabs', Buffer.from(text('\t'))],
    ['UTF-8 with commas', Buffer.from(text(','))],
    ['windows-1251', windows1251(text(';'))],
    ['UTF-16', Buffer.from(`\uFEFF${text('\t')}`, 'utf16le')],
  ])('in %s is read', async (_, bytes) => {
    expect(await rowsOf(bytes)).toEqual(expected);
  });

  test('a separator told in the first line is believed, and rows keep their numbers', async () => {
    expect(await rowsOf(Buffer.from('sep=,\r\nа;б,в\r\n\r\nг,\r\n'))).toEqual([
      { row: 2, cells: ['а;б', 'в'] },
      { row: 4, cells: ['г', null] },
    ]);
  });

  test('numbers stay text, formulas are refused, a line break within quotes stays', async () => {
    expect(await rowsOf(Buffer.from('001;"=SUM(1;2)";"две\nстроки"'))).toEqual([
      { row: 1, cells: ['001', { refused: 'FORMULA' }, 'две\nстроки'] },
    ]);
  });

  test('a quote left open is named by its place', async () => {
    const bytes = Buffer.from(`а;б\r\nв;"г\r\n${'строка;строка\r\n'.repeat(100)}`);
    await expect(rowsOf(bytes)).rejects.toThrow(/После строки 1 не закрыта кавычка/);
  });
});

test.each([
  [
    'an old book or one behind a password',
    Buffer.from('d0cf11e0a1b11ae10000', 'hex'),
    /формате XLS/,
  ],
  ['a picture', Buffer.from('89504e470d0a1a0a0000000d', 'hex'), /не таблица/],
])('%s is refused with what to do', async (_, bytes, words) => {
  await expect(rowsOf(bytes)).rejects.toThrow(words);
});

test.each([
  [0, 1, 'A1'],
  [25, 17, 'Z17'],
  [26, 2, 'AA2'],
  [701, 3, 'ZZ3'],
  [702, 4, 'AAA4'],
])('column %d of row %d is called %s', (column, row, address) => {
  expect(addressOf(column, row)).toBe(address);
});
