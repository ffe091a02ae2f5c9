import { expect, test } from 'vitest';
import { lastMonthEnds, lastQuarterEnds } from '../seed/calendar.ts';

test.each([
  ['2026-11-21', ['2026-09-30', '2026-06-30']],
  ['2026-10-01', ['2026-09-30', '2026-06-30']],
  ['2026-03-31', ['2025-12-31', '2025-09-30']],
  ['2026-04-01', ['2026-03-31', '2025-12-31']],
])('the last quarters before %s', (day, expected) => {
  expect(lastQuarterEnds(day)).toEqual(expected);
});

test('the last twelve months run over the new year', () => {
  const ends = lastMonthEnds('2026-03-15');
  expect(ends).toHaveLength(12);
  expect(ends.slice(0, 3)).toEqual(['2026-02-28', '2026-01-31', '2025-12-31']);
  expect(ends.at(-1)).toBe('2025-03-31');
});
