import { expect, test } from 'vitest';
import { faultOfCompletion, faultOfWithdrawal } from './enrolment.rules.ts';

const studying = { outcome: 'STUDYING', enrolledOn: '2026-10-01' } as const;
const TODAY = '2026-11-21';

test.each([
  ['on the day of admission', {}, '2026-10-01', 'П-1', null],
  ['today', {}, TODAY, 'П-1', null],
  ['tomorrow', {}, '2026-11-22', 'П-1', 'IN_FUTURE'],
  ['before the admission', {}, '2026-09-30', 'П-1', 'DATES_REVERSED'],
  ['with a certificate of spaces', {}, TODAY, '  ', 'CERTIFICATE_EMPTY'],
  ['a second time', { outcome: 'COMPLETED' }, TODAY, 'П-1', 'ALREADY_ENDED'],
  ['after a withdrawal', { outcome: 'WITHDRAWN' }, TODAY, 'П-1', 'ALREADY_ENDED'],
] as const)('completion %s', (_, change, endedOn, certificateNumber, code) => {
  const fault = faultOfCompletion(
    { ...studying, ...change },
    { endedOn, certificateNumber },
    TODAY,
  );
  expect(fault?.code ?? null).toBe(code);
});

test.each([
  ['on the day of admission', {}, '2026-10-01', null],
  ['before the admission', {}, '2026-09-30', 'DATES_REVERSED'],
  ['after a completion', { outcome: 'COMPLETED' }, TODAY, 'ALREADY_ENDED'],
  ['a second time', { outcome: 'WITHDRAWN' }, TODAY, 'ALREADY_ENDED'],
] as const)('withdrawal %s', (_, change, endedOn, code) => {
  expect(faultOfWithdrawal({ ...studying, ...change }, endedOn)?.code ?? null).toBe(code);
});
