import { expect, test } from 'vitest';
import { fileNameOf, mediaTypeOf } from './file-name.rules.ts';

test.each([
  ['Школы.xlsx', 'Школы.xlsx'],
  ['  Приказ № 12 «О закреплении».pdf ', 'Приказ № 12 «О закреплении».pdf'],
  ['../../etc/passwd', '.. .. etc passwd'],
  ['C:\\Документы\\люди.csv', 'C Документы люди.csv'],
  ['отчёт\u202Efdp.exe', 'отчёт fdp.exe'],
  ['строка\r\nset-cookie: a=b', 'строка set-cookie a=b'],
  ['', null],
  [' . ', null],
  ['\u0000', null],
])('%j is kept as %j', (text, name) => {
  expect(fileNameOf(text)).toBe(name);
});

test('a long name keeps its ending', () => {
  const name = fileNameOf(`${'а'.repeat(400)}.xlsx`);
  expect(name).toHaveLength(180);
  expect(name).toMatch(/а\.xlsx$/);
});

test.each([
  ['text/csv; charset=utf-8', 'text/csv'],
  ['Application/PDF', 'application/pdf'],
  ['text/html\r\nx: y', 'application/octet-stream'],
  [undefined, 'application/octet-stream'],
])('media type %j becomes %j', (header, type) => {
  expect(mediaTypeOf(header)).toBe(type);
});
