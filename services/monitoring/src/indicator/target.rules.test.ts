import { expect, test } from 'vitest';
import { targetOn } from './target.rules.ts';

const TARGET = { value: 30, comparison: 'AT_LEAST', dueOn: '2024-12-31', words: 'x' } as const;

test.each([
  ['on the last day', '2024-12-31', false],
  ['on the day after', '2025-01-01', true],
])('a target is overdue %s: %s', (_, day, overdue) => {
  expect(targetOn(TARGET, day)?.overdue).toBe(overdue);
});

test('a target without a date is never overdue, and no target is none', () => {
  expect(targetOn({ ...TARGET, dueOn: null }, '2030-01-01')?.overdue).toBe(false);
  expect(targetOn(null, '2030-01-01')).toBeNull();
});
