import { expect, test } from 'vitest';
import { daysAfter, firstDayAfter, lastDayOf } from './agreement-state';

test('the last day of a term and the first day after it', () => {
  expect(lastDayOf('2027-01-01')).toBe('2026-12-31');
  expect(firstDayAfter('2028-02-28')).toBe('2028-02-29');
  expect([lastDayOf(null), firstDayAfter(null)]).toEqual([null, null]);
  expect(daysAfter('2026-11-21', 60)).toBe('2027-01-20');
});
