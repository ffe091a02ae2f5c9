import { describe, expect, test } from 'vitest';
import { activityOffer, federalNumberOn, programOffer } from './offer.rules.ts';

const DAY = '2026-11-21';
const program = {
  id: 'p',
  hours: 36,
  competencyIds: ['c'],
  federal: [],
  runningFrom: '2026-01-01',
  runningTo: null,
};
const cohort = (startsOn: string, free = 3, programId = 'p') => ({ programId, startsOn, free });

describe('a program is offered', () => {
  test.each([
    ['running since today', { runningFrom: DAY }, [], DAY],
    ['running from tomorrow', { runningFrom: '2026-11-22' }, [], null],
    [
      'from tomorrow with a cohort',
      { runningFrom: '2026-11-22' },
      [cohort('2026-12-01')],
      '2026-12-01',
    ],
    ['ended today', { runningTo: DAY }, [], null],
    ['ending tomorrow', { runningTo: '2026-11-22' }, [], DAY],
    ['ended, with a cohort yet to come', { runningTo: DAY }, [cohort('2026-12-01')], '2026-12-01'],
    ['ended, the cohort began yesterday', { runningTo: DAY }, [cohort('2026-11-20')], null],
    ['ended, the cohort begins today', { runningTo: DAY }, [cohort(DAY)], DAY],
    ['ended, the cohort is full', { runningTo: DAY }, [cohort('2026-12-01', 0)], null],
    [
      'ended, the cohort is of another program',
      { runningTo: DAY },
      [cohort('2026-12-01', 3, 'q')],
      null,
    ],
    [
      'running, by its soonest cohort',
      {},
      [cohort('2027-02-01'), cohort('2026-12-01')],
      '2026-12-01',
    ],
  ])('%s', (_, rest, cohorts, startsOn) => {
    expect(programOffer(DAY, { ...program, ...rest }, cohorts)?.startsOn ?? null).toBe(startsOn);
  });
});

describe('an activity is offered', () => {
  const event = {
    id: 'a',
    kind: 'EVENT' as const,
    hours: 6,
    competencyIds: ['c'],
    startsOn: DAY,
    endsOn: '2026-11-25',
    free: 1,
  };
  test.each([
    ['beginning today', {}, true],
    ['begun yesterday', { startsOn: '2026-11-20' }, false],
    ['a support begun yesterday', { kind: 'SUPPORT' as const, startsOn: '2026-11-20' }, true],
    [
      'a support ending today',
      { kind: 'SUPPORT' as const, startsOn: '2026-09-01', endsOn: DAY },
      true,
    ],
    [
      'a support over',
      { kind: 'SUPPORT' as const, startsOn: '2026-09-01', endsOn: '2026-11-20' },
      false,
    ],
    ['full', { free: 0 }, false],
    ['without a limit of places', { free: null }, true],
  ])('%s: %s', (_, rest, offered) => {
    expect(activityOffer(DAY, { ...event, ...rest }) !== null).toBe(offered);
  });
});

describe('the federal registry on a day', () => {
  const registrations = [
    { number: '1', from: '2024-01-01', to: '2025-01-01' },
    { number: '2', from: '2026-01-01', to: null },
  ];
  test.each([
    ['2023-12-31', null],
    ['2024-01-01', '1'],
    ['2024-12-31', '1'],
    ['2025-01-01', null],
    ['2026-01-01', '2'],
    ['2030-01-01', '2'],
  ])('%s: %s', (day, number) => {
    expect(federalNumberOn(day, registrations)).toBe(number);
  });
});
