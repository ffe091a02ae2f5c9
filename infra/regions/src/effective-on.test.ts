import { expect, test } from 'vitest';
import { effectiveOn, isEffectiveOn, periodsOverlap } from './effective-on.ts';

const early = { name: 'early', validFrom: '2021-07-23', validTo: '2023-06-08' };
const late = { name: 'late', validFrom: '2023-06-08', validTo: null };

test.each([
  ['2021-07-22', []],
  ['2021-07-23', ['early']],
  ['2023-06-07', ['early']],
  ['2023-06-08', ['late']],
  ['2099-01-01', ['late']],
])('on %s these editions hold: %j', (date, names) => {
  expect(effectiveOn([early, late], date).map(({ name }) => name)).toEqual(names);
});

test('the end of a period is the first day on which it no longer holds', () => {
  expect(isEffectiveOn(early, '2023-06-08')).toBe(false);
});

test('neighbouring periods do not overlap, nested and open ones do', () => {
  expect(periodsOverlap(early, late)).toBe(false);
  expect(periodsOverlap(late, { validFrom: '2024-01-01', validTo: '2024-02-01' })).toBe(true);
  expect(periodsOverlap(late, { validFrom: '2020-01-01', validTo: null })).toBe(true);
});
