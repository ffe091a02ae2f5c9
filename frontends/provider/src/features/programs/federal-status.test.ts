import { expect, test } from 'vitest';
import { federalState } from './federal-status';

test.each([
  ['the day before', '2025-12-31', '2027-01-01', 'FUTURE'],
  ['the first day', '2026-01-01', '2027-01-01', 'CURRENT'],
  ['the last day', '2026-12-31', '2027-01-01', 'CURRENT'],
  ['the first day after', '2027-01-01', '2027-01-01', 'OVER'],
  ['a day of one without an end', '2040-01-01', null, 'CURRENT'],
])('on %s a registration is in its state', (_, day, to, state) => {
  expect(federalState({ from: '2026-01-01', to }, day)).toBe(state);
});
