import { expect, test } from 'vitest';
import { type DueDate, lastDayOf } from './due-date.rules.ts';
import { statusOf } from './roadmap-status.rules.ts';

const RANGE: DueDate = { kind: 'MONTH_RANGE', from: '2023-05', to: '2023-10' };
const PLAN = { approvedOn: '2023-06-08', validTo: null };

test.each<[string, DueDate, string, string]>([
  ['an exact date', { kind: 'EXACT_DATE', date: '2021-09-15' }, '2026-11-21', '2021-09-15'],
  ['a leap February', { kind: 'MONTH', month: '2024-02' }, '2024-01-01', '2024-02-29'],
  ['a range of months', RANGE, '2023-06-01', '2023-10-31'],
  ['during the year', { kind: 'DURING_YEAR' }, '2026-11-21', '2026-12-31'],
  ['the first day of a quarter', { kind: 'QUARTERLY' }, '2026-10-01', '2026-12-31'],
  ['the last day of a quarter', { kind: 'QUARTERLY' }, '2026-09-30', '2026-09-30'],
  ['twice a year', { kind: 'TIMES_PER_YEAR', times: 2 }, '2026-06-30', '2026-06-30'],
  ['twice a year, later', { kind: 'TIMES_PER_YEAR', times: 2 }, '2026-07-01', '2026-12-31'],
  ['June, in June', { kind: 'YEARLY_IN_MONTH', month: 6 }, '2026-06-30', '2026-06-30'],
  ['June, after June', { kind: 'YEARLY_IN_MONTH', month: 6 }, '2026-07-01', '2027-06-30'],
])('the last day of %s', (_, due, today, expected) => {
  expect(lastDayOf(due, today)).toBe(expected);
});

test.each<[string, DueDate, string, string]>([
  [
    'RM-01 was due before its order',
    { kind: 'MONTH', month: '2023-04' },
    '2026-11-21',
    'DUE_BEFORE_ACT',
  ],
  [
    'RM-03 was due before its order',
    { kind: 'MONTH', month: '2023-05' },
    '2023-06-08',
    'DUE_BEFORE_ACT',
  ],
  ['a month not begun', { kind: 'MONTH', month: '2023-10' }, '2023-09-30', 'UPCOMING'],
  ['a month begun', { kind: 'MONTH', month: '2023-10' }, '2023-10-01', 'ONGOING'],
  ['the last day of a range', RANGE, '2023-10-31', 'ONGOING'],
  ['the day after a range', RANGE, '2023-11-01', 'OVERDUE'],
  ['a repeated row', { kind: 'QUARTERLY' }, '2026-11-21', 'ONGOING'],
])('%s', (_, due, today, expected) => {
  expect(statusOf(due, PLAN, today)).toBe(expected);
});

test('a roadmap no longer in force says that nothing is known', () => {
  const plan = { approvedOn: '2021-07-23', validTo: '2023-06-08' };
  const due = { kind: 'EXACT_DATE', date: '2021-09-01' } as const;
  expect(statusOf(due, plan, '2023-06-07')).toBe('OVERDUE');
  expect(statusOf(due, plan, '2023-06-08')).toBe('NO_DATA');
});
