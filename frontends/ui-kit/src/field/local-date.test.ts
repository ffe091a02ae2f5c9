import { expect, test } from 'vitest';
import { fromCalendarDay, parseRussianDate, toCalendarDay, toRussianDate } from './local-date';

test.each([
  ['05.12.2026', '2026-12-05'],
  [' 5.1.2026 ', '2026-01-05'],
  ['29.02.2028', '2028-02-29'],
  ['29.02.2026', undefined],
  ['31.04.2026', undefined],
  ['2026-12-05', undefined],
  ['', undefined],
])('«%s» is read as %s', (text, date) => {
  expect(parseRussianDate(text)).toBe(date);
});

test('a date survives the way through the calendar in any time zone', () => {
  const day = toCalendarDay('2026-03-29');

  expect(day && fromCalendarDay(day)).toBe('2026-03-29');
  expect(toRussianDate('2026-03-29')).toBe('29.03.2026');
  expect(toRussianDate(null)).toBe('');
});
