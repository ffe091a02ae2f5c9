import { describe, expect, test } from 'vitest';
import {
  editObstacle,
  formOf,
  gapOf,
  type GuardedRoute,
  type GuardedStep,
  ROUTE_ACTIONS,
  ROUTE_STATUSES,
  statusAfter,
} from './route.rules.ts';

describe('the life of a route', () => {
  // Rows are statuses, columns are actions in the order of ROUTE_ACTIONS; a dash is impossible.
  const expected = {
    //          EDIT     AGREE     APPROVE     REFUSE   TAKE_BACK  FINISH    REOPEN
    DRAFT: ['DRAFT', 'AGREED', '-', '-', '-', '-', '-'],
    AGREED: ['DRAFT', '-', 'APPROVED', 'DRAFT', 'DRAFT', '-', '-'],
    APPROVED: ['DRAFT', '-', '-', '-', 'DRAFT', 'CLOSED', '-'],
    CLOSED: ['-', '-', '-', '-', '-', '-', 'APPROVED'],
  };
  const cases = ROUTE_STATUSES.flatMap((status) =>
    ROUTE_ACTIONS.map((action, index) => [status, action, expected[status][index] ?? ''] as const),
  );

  test.each(cases)('%s, %s: %s', (status, action, after) => {
    expect(statusAfter(status, action) ?? '-').toBe(after);
  });

  test('the table names every pair', () => {
    expect(cases).toHaveLength(28);
  });
});

/** @requirement R204, R205 */
describe('a route is agreed and approved only when', () => {
  const step: GuardedStep = { form: 'FORMAL', hours: 36, programId: 'p' };
  const whole: GuardedRoute = {
    basis: ['d'],
    hoursBudget: 72,
    pace: '2 часа в неделю',
    steps: [step],
  };

  test.each<[string, Partial<GuardedRoute>, string | null]>([
    ['it is whole', {}, null],
    ['there is a deficit', { basis: [] }, 'NO_DEFICIT'],
    ['there are hours', { steps: [] }, 'NO_HOURS'],
    ['the hours are more than none', { steps: [{ ...step, hours: 0 }] }, 'NO_HOURS'],
    ['there is a pace', { pace: '' }, 'NO_PACE'],
    ['the pace is not blank', { pace: ' \n ' }, 'NO_PACE'],
    ['every step has a form', { steps: [step, { ...step, form: null }] }, 'STEP_WITHOUT_FORM'],
    [
      'a non-formal step takes no certificate',
      { steps: [{ ...step, form: 'NONFORMAL' }] },
      'NONFORMAL_WITH_CERTIFICATE',
    ],
    [
      'an informal step takes no certificate',
      { steps: [step, { ...step, form: 'INFORMAL' }] },
      'NONFORMAL_WITH_CERTIFICATE',
    ],
    [
      'a non-formal activity is in order',
      { steps: [{ form: 'NONFORMAL', hours: 6, programId: null }] },
      null,
    ],
    ['the hours are exactly those there are', { steps: [step, step] }, null],
    ['the hours are not exceeded', { steps: [step, { ...step, hours: 37 }] }, 'OVER_BUDGET'],
    ['the first lack is named', { basis: [], pace: '', steps: [] }, 'NO_DEFICIT'],
  ])('%s', (_, change, gap) => {
    expect(gapOf({ ...whole, ...change })).toBe(gap);
  });
});

describe('a step may be changed', () => {
  test.each([
    ['DRAFT', 'PLANNED', null],
    ['AGREED', 'PLANNED', null],
    ['APPROVED', 'PLANNED', null],
    ['APPROVED', 'WITHDRAWN', null],
    ['APPROVED', 'STUDYING', 'STEP_STARTED'],
    ['DRAFT', 'COMPLETED', 'STEP_STARTED'],
    ['CLOSED', 'PLANNED', 'ROUTE_CLOSED'],
  ] as const)('%s route, %s step: %s', (status, state, code) => {
    expect(editObstacle(status, { state })?.code ?? null).toBe(code);
  });

  test('only when it is a step of this route', () => {
    expect(editObstacle('DRAFT', undefined)?.code).toBe('STEP_UNKNOWN');
  });
});

test.each([
  ['PROGRAM', 'FORMAL'],
  ['ACTIVITY', 'NONFORMAL'],
] as const)('%s is %s education', (kind, form) => {
  expect(formOf({ kind })).toBe(form);
});
