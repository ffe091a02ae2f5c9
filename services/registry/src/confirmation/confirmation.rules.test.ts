import { expect, test } from 'vitest';
import { checkConfirming, checkDueDay, stageOn } from './confirmation.rules.ts';

const DAY = '2026-11-21';
const record = { kind: 'METHODOLOGIST', from: '2024-09-01', to: null, confirmedOn: '2026-08-01' };
const quarter = { from: '2026-10-01', to: '2027-01-01' };

test.each([
  ['a record of the last quarter', record, undefined],
  ['one never confirmed', { ...record, confirmedOn: null }, undefined],
  ['one of this quarter', { ...record, confirmedOn: '2026-10-01' }, 'ALREADY_CONFIRMED'],
  ['one that is over', { ...record, to: DAY }, 'NOT_CONFIRMABLE'],
  ['an expert', { ...record, kind: 'EXPERT' }, 'NOT_CONFIRMABLE'],
])('%s', (_, given, code) => {
  expect(checkConfirming(given, DAY)?.code).toBe(code);
});

test.each([
  ['the first day', '2026-10-01', DAY, undefined],
  ['the last day', '2026-12-31', DAY, undefined],
  ['a day before', '2026-09-30', DAY, 'OUTSIDE_QUARTER'],
  ['a day after', '2027-01-01', DAY, 'OUTSIDE_QUARTER'],
  ['any day when it is over', '2026-12-01', '2027-01-01', 'CAMPAIGN_OVER'],
])('is due by %s of the quarter', (_, dueOn, today, code) => {
  expect(checkDueDay(quarter, { dueOn, today })?.code).toBe(code);
});

test.each([
  ['2026-12-10', 'RUNNING'],
  ['2026-12-11', 'OVERDUE'],
  ['2026-12-31', 'OVERDUE'],
  ['2027-01-01', 'OVER'],
])('on %s it is %s', (day, stage) => {
  expect(stageOn({ to: quarter.to, dueOn: '2026-12-10' }, day)).toBe(stage);
});
