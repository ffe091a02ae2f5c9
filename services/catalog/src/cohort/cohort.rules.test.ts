import { expect, test } from 'vitest';
import { faultOfCohort } from './cohort.rules.ts';

const running = { from: '2026-01-01', to: '2027-01-01' };

test.each([
  ['one day, one seat', { startsOn: '2026-05-01', endsOn: '2026-05-01', seats: 1 }, null],
  [
    'ending before its start',
    { startsOn: '2026-05-02', endsOn: '2026-05-01', seats: 1 },
    'DATES_REVERSED',
  ],
  [
    'without seats',
    { startsOn: '2026-05-01', endsOn: '2026-05-01', seats: 0 },
    'SEATS_NOT_POSITIVE',
  ],
  [
    'before the program began',
    { startsOn: '2025-12-31', endsOn: '2026-05-01', seats: 1 },
    'PROGRAM_NOT_RUNNING',
  ],
  [
    'begun in time, ending after the program',
    { startsOn: '2026-12-31', endsOn: '2027-02-01', seats: 1 },
    null,
  ],
  [
    'after the program has ended',
    { startsOn: '2027-01-01', endsOn: '2027-02-01', seats: 1 },
    'PROGRAM_NOT_RUNNING',
  ],
] as const)('an intake %s', (_, draft, code) => {
  expect(faultOfCohort(draft, running)?.code ?? null).toBe(code);
});
