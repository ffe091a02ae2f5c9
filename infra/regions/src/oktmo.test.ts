import { expect, test } from 'vitest';
import { oktmoCheckDigit, oktmoCheckDigitValid } from './oktmo.ts';

test.each([
  ['32000000', 7],
  ['32600000', 3],
  ['32601000', 8],
  ['32613000', 0],
  ['32701000', 0],
  ['32731000', 1],
  ['32751000', 9],
])('the published check digit of %s is %i', (code, digit) => {
  expect(oktmoCheckDigit(code)).toBe(digit);
  expect(oktmoCheckDigitValid(code, digit)).toBe(true);
});

test('a remainder of 10 is counted again with shifted weights, and a second 10 gives 0', () => {
  // 4·1 + 3·2 = 10 → 4·3 + 3·4 = 24 → 2.
  expect(oktmoCheckDigit('43000000')).toBe(2);
  // 10·… : 1·8 + 1·2 = 10 → 1·10 + 1·4 = 14 → 3.
  expect(oktmoCheckDigit('01000001')).toBe(3);
  // 2·5 = 10 → 7·2 = 14 → 3; 5·2 = 10 → 5·4 = 20 → 9.
  expect(oktmoCheckDigit('05000000')).toBe(9);
  // 9·4 + 9·2 = 54 → 10 → 9·6 + 9·4 = 90 → 2.
  expect(oktmoCheckDigit('09090000')).toBe(2);
});

test('a wrong digit and a wrong length are refused', () => {
  expect(oktmoCheckDigitValid('32601000', 7)).toBe(false);
  expect(oktmoCheckDigitValid('3260100', 8)).toBe(false);
  expect(oktmoCheckDigitValid('3260100a', 8)).toBe(false);
});
