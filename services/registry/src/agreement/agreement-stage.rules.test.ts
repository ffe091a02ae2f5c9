import { expect, test } from 'vitest';
import { checkEnd, type Lifetime, stageOn } from './agreement-stage.rules.ts';

const signed: Lifetime = { state: 'SIGNED', from: '2026-01-01', to: '2027-01-01', endedOn: null };
const ended = (state: 'ENDED' | 'TERMINATED', endedOn: string) => ({ ...signed, state, endedOn });

test.each([
  [{ ...signed, state: 'DRAFT' as const }, '2026-06-01', 'DRAFT'],
  [{ ...signed, state: 'WITHDRAWN' as const }, '2026-06-01', 'WITHDRAWN'],
  [signed, '2025-12-31', 'SIGNED'],
  [signed, '2026-01-01', 'IN_FORCE'],
  [signed, '2026-12-31', 'IN_FORCE'],
  [signed, '2027-01-01', 'ENDED'],
  [{ ...signed, to: null }, '2040-01-01', 'IN_FORCE'],
  [ended('TERMINATED', '2026-03-01'), '2026-02-28', 'IN_FORCE'],
  [ended('TERMINATED', '2026-03-01'), '2026-03-01', 'TERMINATED'],
  [ended('ENDED', '2026-03-01'), '2026-03-01', 'ENDED'],
])('%o is on %s %s', (life, day, stage) => {
  expect(stageOn(life, day)).toBe(stage);
});

const end = {
  on: '2026-06-01',
  day: '2026-05-01',
  ending: 'BY_CONSENT' as const,
  signedOn: '2025-12-20',
  openObligations: 2,
};
const fulfilled = { ...end, ending: 'FULFILLED' as const };

test.each([
  ['by consent while something is owed', signed, end, undefined],
  ['before it begins', signed, { ...end, day: '2025-12-25', on: '2025-12-26' }, undefined],
  ['fulfilled', signed, { ...fulfilled, openObligations: 0 }, undefined],
  ['fulfilled while something is owed', signed, fulfilled, 'OBLIGATIONS_OPEN'],
  ['fulfilled before it begins', signed, { ...fulfilled, day: '2025-12-25' }, 'NOT_IN_FORCE'],
  ['of a draft', { ...signed, state: 'DRAFT' as const }, end, 'NOT_IN_FORCE'],
  ['after the term ran out', signed, { ...end, day: '2027-02-01' }, 'NOT_IN_FORCE'],
  ['twice', ended('TERMINATED', '2026-07-01'), end, 'NOT_IN_FORCE'],
  ['on the day of signing', signed, { ...end, on: '2025-12-20' }, 'DATES_REVERSED'],
  ['on the last day of the term and after', signed, { ...end, on: '2027-01-02' }, 'AFTER_TERM'],
])('an end %s', (_, life, given, code) => {
  expect(checkEnd(life, given)?.code).toBe(code);
});
