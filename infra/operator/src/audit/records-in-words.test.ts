import { expect, test } from 'vitest';
import { recordsInWords } from './verify-audit-command.ts';

test.each([
  [0, '0 записей'],
  [1, '1 запись'],
  [2, '2 записи'],
  [12, '12 записей'],
  [41, '41 запись'],
])('%i', (count, words) => {
  expect(recordsInWords(count)).toBe(words);
});
