import { describe, expect, test } from 'vitest';
import { checkAssignment, checkEnd, type IntendedAssignment } from './assignment.rules.ts';

const intended = (over: Partial<IntendedAssignment> = {}): IntendedAssignment => ({
  educator: { id: 'e', kind: 'EDUCATOR', posts: [{ from: '2020-01-01', to: null }] },
  appointment: { personId: 'm', from: '2023-01-01', to: '2027-01-01', limit: 250 },
  load: 0,
  earlier: [],
  from: '2026-11-21',
  ...over,
});
const educator = intended().educator;
const appointment = intended().appointment;

describe('an assignment', () => {
  test.each<[string, Partial<IntendedAssignment>, string | null]>([
    ['of an educator at work', {}, null],
    ['at 249', { load: 249 }, null],
    ['at 250', { load: 250 }, 'LIMIT_REACHED'],
    ['of the methodologist herself', { educator: { ...educator, id: 'm' } }, 'SELF_ASSIGNMENT'],
    ['of a leader', { educator: { ...educator, kind: 'LEADER' } }, 'NOT_AN_EDUCATOR'],
    [
      'of someone who has left',
      { educator: { ...educator, posts: [{ from: '2020-01-01', to: '2026-11-21' }] } },
      'NOT_AN_EDUCATOR',
    ],
    [
      'of someone on the last day at work',
      { educator: { ...educator, posts: [{ from: '2020-01-01', to: '2026-11-22' }] } },
      null,
    ],
    ['before the appointment', { from: '2022-12-31' }, 'APPOINTMENT_ENDED'],
    ['on the first day of the appointment', { from: '2023-01-01' }, null],
    ['after the appointment', { from: '2027-01-01' }, 'APPOINTMENT_ENDED'],
    ['on its last day', { from: '2026-12-31', appointment }, null],
    ['while another stands', { earlier: [{ from: '2024-01-01', to: null }] }, 'ALREADY_ASSIGNED'],
    [
      'while another will stand',
      { earlier: [{ from: '2027-01-01', to: null }] },
      'ALREADY_ASSIGNED',
    ],
    ['on the day after another', { earlier: [{ from: '2024-01-01', to: '2026-11-21' }] }, null],
    [
      'on the last day of another',
      { earlier: [{ from: '2024-01-01', to: '2026-11-22' }] },
      'ALREADY_ASSIGNED',
    ],
    ['after one that never stood', { earlier: [{ from: '2026-11-25', to: '2026-11-25' }] }, null],
  ])('%s', (_, over, code) => {
    expect(checkAssignment(intended(over))?.code ?? null).toBe(code);
  });

  test('names the limit it met', () => {
    expect(checkAssignment(intended({ load: 250 }))?.parameters).toEqual([
      { name: 'limit', value: '250' },
    ]);
  });
});

test.each([
  ['the day it began', '2026-01-01', null, null],
  ['a day before', '2025-12-31', null, 'DATES_REVERSED'],
  ['once more', '2026-06-01', '2026-05-01', 'ALREADY_ENDED'],
])('ending %s', (_, on, to, code) => {
  expect(checkEnd({ from: '2026-01-01', to }, on)?.code ?? null).toBe(code);
});
