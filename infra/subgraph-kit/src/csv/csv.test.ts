import { expect, test } from 'vitest';
import { csvLine, csvOwn, csvText } from './csv.ts';

test.each([
  ['слово', 'слово'],
  ['=1+1', "'=1+1"],
  ['-5', "'-5"],
  ['@СУММ(A1)', "'@СУММ(A1)"],
  ['а;б', '"а;б"'],
  ['он сказал «"да"»', '"он сказал «""да""»"'],
  ['=а;б', `"'=а;б"`],
  ['строка\nвторая', '"строка\nвторая"'],
  [' края ', '" края "'],
])('the text %j is the cell %j', (text, cell) => {
  expect(csvText(text)).toBe(cell);
});

test('a number of ours may begin with a minus', () => {
  expect(csvLine([csvOwn('-5,5'), csvOwn('01.09.2026')])).toBe('-5,5;01.09.2026\r\n');
});
