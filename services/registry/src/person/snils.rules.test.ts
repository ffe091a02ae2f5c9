import { Problem } from '@metodgraf/subgraph-kit/problem';
import { describe, expect, test } from 'vitest';
import { checkDigits, maskSnils, printSnils, readSnils } from './snils.rules.ts';

describe('a number of an СНИЛС', () => {
  test.each([
    ['112-233-445 95', true, 'published example (sum 95)'],
    ['087-654-303 00', true, 'sum 202 mod 101 = 0'],
    ['001-019-989 00', true, 'sum exactly 100'],
    ['001-019-998 00', true, 'sum exactly 101'],
    ['002-999-989 00', true, 'sum 201 mod 101 = 100 -> 00'],
    ['112-233-445 94', false, 'wrong check number'],
    ['001-001-998 00', true, 'not checked at or below 001-001-998'],
    ['001-001-999 00', false, 'checked above'],
    ['11223344595', true, 'without separators'],
    ['112–233–445 95', true, 'with dashes of a word processor'],
    ['112-233-445 9', false, 'too short'],
    ['112-233-445 951', false, 'too long'],
    ['112-233-44А 95', false, 'a letter'],
    ['', false, 'nothing'],
  ])('%s: %s — %s', (text, valid) => {
    expect(readSnils(text) instanceof Problem).toBe(!valid);
  });
});

test('is kept as digits, printed in full to its owner and masked to others', () => {
  expect(readSnils('112-233-445 95')).toBe('11223344595');
  expect(printSnils('11223344595')).toBe('112-233-445 95');
  expect(maskSnils('11223344595')).toBe('***-***-*** 95');
});

test('check digits are two, also when small', () => {
  expect(checkDigits('900000001')).toMatch(/^\d{2}$/);
});
