import { expect, test } from 'vitest';
import { isConfirmedIn, quarterOf } from './quarter.rules.ts';

test.each([
  ['2026-01-01', '2026-01-01', '2026-04-01'],
  ['2026-03-31', '2026-01-01', '2026-04-01'],
  ['2026-04-01', '2026-04-01', '2026-07-01'],
  ['2026-12-31', '2026-10-01', '2027-01-01'],
])('%s lies in the quarter from %s up to %s', (day, from, to) => {
  expect(quarterOf(day)).toEqual({ from, to });
});

test.each([
  [null, false],
  ['2026-09-30', false],
  ['2026-10-01', true],
])('what was confirmed on %s counts in November: %s', (confirmedOn, confirmed) => {
  expect(isConfirmedIn(confirmedOn, '2026-11-21')).toBe(confirmed);
});
