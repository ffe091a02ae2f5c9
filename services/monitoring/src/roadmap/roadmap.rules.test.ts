import { expect, test } from 'vitest';
import { type DueDate, lastDayOf } from './due-date.rules.ts';
import { standingOf } from './roadmap-status.rules.ts';
import { termsOf } from './term.rules.ts';

const RANGE: DueDate = { kind: 'MONTH_RANGE', from: '2023-05', to: '2023-10' };
const PLAN = { approvedOn: '2023-06-08', plannedTo: '2024-12-31', validTo: null };
const JUNE: DueDate = { kind: 'YEARLY_IN_MONTH', month: 6 };

const standing = (due: DueDate, today: string, marked: readonly string[] = []) =>
  standingOf({ due, plan: PLAN }, new Set(marked), today);

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
    'RM-01, due before its order',
    { kind: 'MONTH', month: '2023-04' },
    '2026-11-21',
    'DUE_BEFORE_ACT',
  ],
  [
    'RM-03, due before its order',
    { kind: 'MONTH', month: '2023-05' },
    '2023-06-08',
    'DUE_BEFORE_ACT',
  ],
  ['a month not begun', { kind: 'MONTH', month: '2023-10' }, '2023-09-30', 'UPCOMING'],
  ['a month begun', { kind: 'MONTH', month: '2023-10' }, '2023-10-01', 'ONGOING'],
  ['the last day of a range', RANGE, '2023-10-31', 'ONGOING'],
  ['the day after a range', RANGE, '2023-11-01', 'OVERDUE'],
  ['a row of the whole year in its year', { kind: 'DURING_YEAR' }, '2023-12-31', 'ONGOING'],
  ['the same in the next year', { kind: 'DURING_YEAR' }, '2024-01-01', 'OVERDUE'],
  ['June before June', JUNE, '2023-06-08', 'ONGOING'],
])('without a mark %s is not done', (_, due, today, expected) => {
  expect(standing(due, today).status).toBe(expected);
});

/** @requirement RM-04, RM-05, RM-07, RM-12, RM-22 */
test.each<[string, DueDate, number]>([
  ['a row of the whole year', { kind: 'DURING_YEAR' }, 2],
  ['a quarterly row', { kind: 'QUARTERLY' }, 7],
  ['a row due twice a year', { kind: 'TIMES_PER_YEAR', times: 2 }, 4],
  ['a row due in June', JUNE, 2],
])('after the roadmap’s own period nothing of %s goes on', (_, due, terms) => {
  const ended = standing(due, '2026-11-21');
  expect(ended).toMatchObject({ status: 'OVERDUE', missedTerms: terms });
  expect(ended.dueOn).toBe(due === JUNE ? '2024-06-30' : '2024-12-31');
  expect(standing(due, '2025-01-01')).toEqual(ended);
});

test('a mark closes its term alone', () => {
  const quarterly = { kind: 'QUARTERLY' } as const;
  expect(standing(quarterly, '2023-06-30', ['2023-06-30']).status).toBe('DONE');
  expect(standing(quarterly, '2023-07-01', ['2023-06-30'])).toEqual({
    status: 'ONGOING',
    dueOn: '2023-09-30',
    missedTerms: 0,
  });
  expect(standing(quarterly, '2023-07-01', ['2023-09-30'])).toMatchObject({
    status: 'OVERDUE',
    missedTerms: 1,
  });
  const once = { kind: 'MONTH', month: '2023-04' } as const;
  expect(standing(once, '2026-11-21', ['2023-04-30'])).toMatchObject({ status: 'DONE' });
});

test('between two Junes the next one is waited for', () => {
  expect(standing(JUNE, '2023-07-01', ['2023-06-30'])).toMatchObject({
    status: 'UPCOMING',
    dueOn: '2024-06-30',
  });
});

test('a roadmap without a last day of its own goes on term after term', () => {
  const open = { approvedOn: '2026-01-01', plannedTo: null, validTo: null };
  expect(termsOf({ kind: 'TIMES_PER_YEAR', times: 2 }, open, '2026-07-01')).toEqual([
    { from: '2026-01-01', to: '2026-06-30' },
    { from: '2026-07-01', to: '2026-12-31' },
  ]);
});

test('a roadmap no longer in force says that nothing is known', () => {
  const plan = { approvedOn: '2021-07-23', plannedTo: null, validTo: '2023-06-08' };
  const due = { kind: 'EXACT_DATE', date: '2021-09-01' } as const;
  const on = (today: string) => standingOf({ due, plan }, new Set(), today).status;
  expect(on('2023-06-07')).toBe('OVERDUE');
  expect(on('2023-06-08')).toBe('NO_DATA');
});
