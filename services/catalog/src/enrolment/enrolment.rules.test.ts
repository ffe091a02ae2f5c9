import { expect, test } from 'vitest';
import { faultOfCompletion, faultOfWithdrawal } from './enrolment.rules.ts';

const studying = { outcome: 'STUDYING', enrolledOn: '2026-10-01' } as const;
const TODAY = '2026-11-21';

test.each([
  ['on the day of admission', {}, { endedOn: '2026-10-01' }, null],
  ['today', {}, { endedOn: TODAY }, null],
  ['tomorrow', {}, { endedOn: '2026-11-22' }, 'IN_FUTURE'],
  ['before the admission', {}, { endedOn: '2026-09-30' }, 'DATES_REVERSED'],
  ['with a certificate of spaces', {}, { certificateNumber: '  ' }, 'CERTIFICATE_EMPTY'],
  ['a second time', { outcome: 'COMPLETED' }, {}, 'ALREADY_ENDED'],
  ['after a withdrawal', { outcome: 'WITHDRAWN' }, {}, 'ALREADY_ENDED'],
] as const)('completion %s', (_, enrolment, stated, code) => {
  const completion = { endedOn: TODAY, certificateNumber: 'П-1', ...stated };
  const fault = faultOfCompletion({ ...studying, ...enrolment }, completion, TODAY);
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
