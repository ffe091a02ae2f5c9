import { expect, test } from 'vitest';
import {
  faultOfCompetencies,
  faultOfProgram,
  holdsOn,
  inFederalRegistry,
  leavesFederalRegistryOn,
  type ProgramDraft,
} from './program.rules.ts';

const draft: ProgramDraft = {
  title: 'Оценивание на уроке',
  kind: 'UPSKILLING',
  hours: 16,
  running: { from: '2026-01-01', to: null },
  registrations: [],
};

test.each([
  ['the shortest upskilling', {}, null],
  ['one hour too short for upskilling', { hours: 15 }, 'HOURS_TOO_FEW'],
  ['the shortest retraining', { kind: 'RETRAINING', hours: 250 }, null],
  ['one hour too short for retraining', { kind: 'RETRAINING', hours: 249 }, 'HOURS_TOO_FEW'],
  ['a title of spaces', { title: '  ' }, 'TITLE_EMPTY'],
  ['running for one day', { running: { from: '2026-01-01', to: '2026-01-02' } }, null],
  ['running for no day', { running: { from: '2026-01-01', to: '2026-01-01' } }, 'DATES_REVERSED'],
  [
    'registered for no day',
    { registrations: [{ number: '7', from: '2026-02-01', to: '2026-01-01' }] },
    'DATES_REVERSED',
  ],
  [
    'registered under a number of spaces',
    { registrations: [{ number: ' ', from: '2026-02-01' }] },
    'REGISTRATION_NUMBER_EMPTY',
  ],
] as const)('%s', (_, change, code) => {
  expect(faultOfProgram({ ...draft, ...change })?.code ?? null).toBe(code);
});

test('the refusal for too few hours says how many are needed', () => {
  expect(faultOfProgram({ ...draft, hours: 8 })?.parameters).toEqual([
    { name: 'least', value: '16' },
  ]);
});

test('the wrong registration is named by its place, and wrong dates of the program by none', () => {
  const right = { number: '7', from: '2024-01-01', to: '2025-01-01' };
  const place = (...registrations: ProgramDraft['registrations']) =>
    faultOfProgram({ ...draft, registrations })?.parameters;
  expect(place(right, { ...right, number: '' })).toEqual([{ name: 'registration', value: '2' }]);
  expect(place(right, { ...right, to: right.from })).toEqual([
    { name: 'registration', value: '2' },
  ]);
  expect(faultOfProgram({ ...draft, running: { from: 'b', to: 'a' } })?.parameters).toEqual([]);
});

test.each([
  ['today it is out already', [{ from: '2024-01-01', to: '2026-11-21' }], null],
  ['tomorrow', [{ from: '2024-01-01', to: '2026-11-22' }], '2026-11-22'],
  ['in 90 days', [{ from: '2024-01-01', to: '2027-02-19' }], '2027-02-19'],
  ['in 91', [{ from: '2024-01-01', to: '2027-02-20' }], null],
  [
    'renewed for good',
    [
      { from: '2024-01-01', to: '2026-12-01' },
      { from: '2026-12-01', to: null },
    ],
    null,
  ],
  [
    'renewed for long',
    [
      { from: '2026-12-01', to: '2028-12-01' },
      { from: '2024-01-01', to: '2026-12-01' },
    ],
    null,
  ],
  ['never registered', [], null],
])('a program leaves the federal registry: %s', (_, registrations, on) => {
  expect(leavesFederalRegistryOn(registrations, '2026-11-21')).toBe(on);
});

test('the first competency that is not in the framework is named', () => {
  const known = new Set(['a', 'b']);
  expect(faultOfCompetencies(['a', 'b'], known)).toBeNull();
  expect(faultOfCompetencies([], known)).toBeNull();
  expect(faultOfCompetencies(['a', 'x', 'y'], known)).toMatchObject({
    code: 'COMPETENCY_UNKNOWN',
    parameters: [{ name: 'competency', value: 'x' }],
  });
});

test.each([
  ['the day before the first', '2025-12-31', false],
  ['the first day', '2026-01-01', true],
  ['the last day', '2026-06-30', true],
  ['the first day after', '2026-07-01', false],
])('a period holds on %s: %s', (_, day, holds) => {
  expect(holdsOn({ from: '2026-01-01', to: '2026-07-01' }, day)).toBe(holds);
});

/** @requirement R014 */
test.each([
  ['before the first registration', '2023-12-31', false],
  ['in the first', '2024-06-01', true],
  ['between two', '2025-03-01', false],
  ['in the second, which has no end', '2030-01-01', true],
])('federal status %s', (_, day, status) => {
  const registrations = [
    { from: '2024-01-01', to: '2025-01-01' },
    { from: '2025-06-01', to: null },
  ];
  expect(inFederalRegistry(registrations, day)).toBe(status);
  expect(inFederalRegistry([], day)).toBe(false);
});
