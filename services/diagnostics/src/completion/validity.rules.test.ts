import { expect, test } from 'vitest';
import { validUntil } from './validity.rules.ts';

test.each([
  ['2026-11-21', 36, '2029-11-21'],
  ['2026-01-31', 1, '2026-02-28'],
  ['2024-02-29', 12, '2025-02-28'],
  ['2026-12-31', 2, '2027-02-28'],
  ['2027-10-15', 5, '2028-03-15'],
])('a result of %s holds %i months, until %s', (finishedOn, months, until) => {
  expect(validUntil(finishedOn, months)).toBe(until);
});
