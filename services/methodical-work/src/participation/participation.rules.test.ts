import { expect, test } from 'vitest';
import { faultOfRecord, faultOfRegistration, introducedUntil } from './participation.rules.ts';

const days = { startsOn: '2026-11-20', endsOn: '2026-11-22' };

test.each([
  ['before it', '2026-11-01', null],
  ['on its last day', '2026-11-22', null],
  ['the day after', '2026-11-23', 'ACTIVITY_OVER'],
])('people join an activity %s', (_, today, code) => {
  expect(faultOfRegistration(days, today)?.code ?? null).toBe(code);
});

test.each([
  ['the first day', '2026-11-20', null],
  ['today', '2026-11-21', null],
  ['tomorrow', '2026-11-22', 'IN_FUTURE'],
  ['the day before', '2026-11-19', 'OUTSIDE_DATES'],
  ['the day after', '2026-11-23', 'OUTSIDE_DATES'],
])('a participation is recorded for %s', (_, on, code) => {
  expect(faultOfRecord(on, days, '2026-11-21')?.code ?? null).toBe(code);
});

test('an organizer sees participants for a year after the end', () => {
  expect(introducedUntil({ endsOn: '2026-11-21' })).toBe('2027-11-22');
});
