import { describe, expect, test } from 'vitest';
import { campaignStatus, faultOfPlan, lastDay } from './campaign.rules.ts';

const window = { opensOn: '2026-11-10', closesOn: '2026-11-20' };

describe('what a campaign is on a day', () => {
  test.each([
    ['2026-11-09', undefined, 'PLANNED'],
    ['2026-11-10', undefined, 'OPEN'],
    ['2026-11-20', undefined, 'OPEN'],
    ['2026-11-21', undefined, 'CLOSED'],
    ['2026-11-15', '2026-11-15', 'CLOSED'],
    ['2026-11-09', '2026-11-09', 'CLOSED'],
  ])('on %s, closed by hand on %s: %s', (day, closedOn, status) => {
    expect(campaignStatus({ ...window, closedOn }, day)).toBe(status);
  });
});

test.each([
  [null, '2026-11-20'],
  ['2026-11-12', '2026-11-12'],
  ['2026-11-25', '2026-11-20'],
])('closed by hand on %s, its last day is %s', (closedOn, day) => {
  expect(lastDay({ ...window, closedOn })).toBe(day);
});

describe('what can be opened', () => {
  const plan = { title: 'Диагностика', opensOn: '2026-11-21', closesOn: '2026-11-21' };
  test.each([
    ['a day that is today', {}, undefined],
    ['a title of spaces', { title: '  ' }, 'TITLE_EMPTY'],
    ['reversed days', { opensOn: '2026-11-22' }, 'DATES_REVERSED'],
    ['days that are over', { opensOn: '2026-11-01', closesOn: '2026-11-20' }, 'CLOSES_IN_PAST'],
    ['days to come', { opensOn: '2026-12-01', closesOn: '2026-12-31' }, undefined],
  ])('%s', (_, own, code) => {
    expect(faultOfPlan({ ...plan, ...own }, '2026-11-21')?.code).toBe(code);
  });
});
