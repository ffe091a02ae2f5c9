import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { progressOf, type StepEnrolment, type StepParticipation } from './progress.rules.ts';

const study = (
  outcome: StepEnrolment['outcome'],
  rest: Partial<StepEnrolment> = {},
): StepEnrolment => ({
  programId: 'p',
  matchId: 'm',
  enrolledOn: '2026-12-01',
  endedOn: outcome === 'STUDYING' ? null : '2027-02-01',
  outcome,
  ...rest,
});
const part = (
  outcome: StepParticipation['outcome'],
  rest: Partial<StepParticipation> = {},
): StepParticipation => ({
  activityId: 'a',
  heldOn: '2026-12-10',
  outcome,
  ...rest,
});
const program = { matchId: 'm', programId: 'p', decidedOn: '2026-11-21' };
const activity = { matchId: 'm', activityId: 'a', decidedOn: '2026-11-21' };

describe('a program', () => {
  test.each([
    ['nothing is known', [], 'PLANNED', null],
    ['admitted', [study('STUDYING')], 'STUDYING', null],
    ['completed', [study('COMPLETED')], 'COMPLETED', '2027-02-01'],
    ['left', [study('WITHDRAWN')], 'WITHDRAWN', null],
    ['left and admitted again', [study('WITHDRAWN'), study('STUDYING')], 'STUDYING', null],
    [
      'completed after leaving',
      [study('COMPLETED'), study('WITHDRAWN')],
      'COMPLETED',
      '2027-02-01',
    ],
    [
      'completed twice, the first counts',
      [study('COMPLETED', { endedOn: '2027-05-01' }), study('COMPLETED')],
      'COMPLETED',
      '2027-02-01',
    ],
    [
      'without a match, on the day of the decision',
      [study('STUDYING', { matchId: null, enrolledOn: '2026-11-21' })],
      'STUDYING',
      null,
    ],
    [
      'without a match, the day before',
      [study('STUDYING', { matchId: null, enrolledOn: '2026-11-20' })],
      'PLANNED',
      null,
    ],
    [
      'by its match though enrolled before',
      [study('STUDYING', { enrolledOn: '2026-11-01' })],
      'STUDYING',
      null,
    ],
    ['another program', [study('COMPLETED', { matchId: null, programId: 'q' })], 'PLANNED', null],
  ])('%s', (_, enrolments, state, completedOn) => {
    expect(progressOf(program, { enrolments, participations: [] })).toEqual({ state, completedOn });
  });
});

describe('an activity', () => {
  test.each([
    ['signed up', [part('REGISTERED', { heldOn: null })], 'PLANNED', null],
    ['attended', [part('ATTENDED')], 'COMPLETED', '2026-12-10'],
    ['did not come', [part('ABSENT')], 'WITHDRAWN', null],
    [
      'attended before it was decided',
      [part('ATTENDED', { heldOn: '2026-11-20' })],
      'PLANNED',
      null,
    ],
    ['attended another', [part('ATTENDED', { activityId: 'b' })], 'PLANNED', null],
  ])('%s', (_, participations, state, completedOn) => {
    expect(progressOf(activity, { enrolments: [], participations })).toEqual({
      state,
      completedOn,
    });
  });
});

test('the order in which facts are known does not matter', () => {
  const all = [
    study('WITHDRAWN'),
    study('STUDYING'),
    study('COMPLETED'),
    study('COMPLETED', { endedOn: null }),
  ];
  fc.assert(
    fc.property(fc.shuffledSubarray(all, { minLength: 2 }), (some) => {
      const forward = progressOf(program, { enrolments: some, participations: [] });
      expect(progressOf(program, { enrolments: some.toReversed(), participations: [] })).toEqual(
        forward,
      );
    }),
  );
});
