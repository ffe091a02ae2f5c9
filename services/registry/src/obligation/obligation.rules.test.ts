import { expect, test } from 'vitest';
import { checkMark, monthsAfter, nextDue, obligationState } from './obligation.rules.ts';

const owed = { dueOn: '2026-06-01', doneOn: null };

test.each([
  [owed, 'IN_FORCE', '2026-06-01', 'OPEN'],
  [owed, 'IN_FORCE', '2026-06-02', 'OVERDUE'],
  [owed, 'SIGNED', '2026-05-01', 'OPEN'],
  [owed, 'ENDED', '2026-06-02', 'OVERDUE'],
  [owed, 'TERMINATED', '2026-06-02', 'LAPSED'],
  [owed, 'DRAFT', '2026-06-02', 'PLANNED'],
  [owed, 'WITHDRAWN', '2026-06-02', 'LAPSED'],
  [{ ...owed, doneOn: '2026-06-05' }, 'TERMINATED', '2026-06-10', 'DONE'],
] as const)('%o of one %s is on %s %s', (promise, stage, day, state) => {
  expect(obligationState(promise, stage, day)).toBe(state);
});

test.each([
  ['2026-01-31', 1, '2026-02-28'],
  ['2026-11-15', 3, '2027-02-15'],
  ['2024-02-29', 12, '2025-02-28'],
  ['2026-05-01', 0, '2026-05-01'],
])('%s and %i months is %s', (day, months, later) => {
  expect(monthsAfter(day, months)).toBe(later);
});

test('what recurs is due again while the agreement lasts', () => {
  const yearly = { dueOn: '2026-06-01', everyMonths: 12 };
  expect(nextDue(yearly, null)).toBe('2027-06-01');
  expect(nextDue(yearly, '2027-06-02')).toBe('2027-06-01');
  expect(nextDue(yearly, '2027-06-01')).toBeNull();
  expect(nextDue({ ...yearly, everyMonths: null }, null)).toBeNull();
});

const mark = { doneOn: '2026-06-01', state: 'OPEN' as const, day: '2026-06-01' };

test.each([
  ['done today', mark, undefined],
  ['done tomorrow', { ...mark, doneOn: '2026-06-02' }, 'IN_THE_FUTURE'],
  ['done under a draft', { ...mark, state: 'PLANNED' as const }, 'NOT_OWED'],
  ['done under a terminated one', { ...mark, state: 'LAPSED' as const }, 'NOT_OWED'],
  ['corrected', { ...mark, state: 'DONE' as const }, undefined],
  ['taken back', { ...mark, state: 'DONE' as const, doneOn: null }, undefined],
  ['taken back where there is none', { ...mark, doneOn: null }, 'NOT_MARKED'],
])('a mark: %s', (_, given, code) => {
  expect(checkMark(given)?.code).toBe(code);
});
