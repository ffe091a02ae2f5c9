import { describe, expect, test } from 'vitest';
import {
  type BalancedAppointment,
  type BalancedEducator,
  checkCapacity,
  costOf,
  groupsOf,
  movesOf,
} from './balancing.rules.ts';

const weights = { subject: 10, territory: 4, continuity: 3, evenness: 1 };
const appointment = (id: string, over: Partial<BalancedAppointment> = {}): BalancedAppointment => ({
  id,
  schoolSubjects: ['физика'],
  territories: ['kemerovo'],
  limit: 2,
  ...over,
});
const educator = (id: string, over: Partial<BalancedEducator> = {}): BalancedEducator => ({
  id,
  schoolSubjects: ['физика'],
  territories: ['kemerovo'],
  appointment: null,
  ...over,
});

test.each([
  ['as many as places', 4, null],
  ['one more than places', 5, '1'],
])('%s', (_, count, shortfall) => {
  const educators = Array.from({ length: count }, (__, index) => educator(`e${index}`));
  const refused = checkCapacity({
    educators,
    appointments: [appointment('a'), appointment('b')],
    weights,
  });
  const named = refused?.parameters.find(({ name }) => name === 'shortfall')?.value ?? null;
  expect(named).toBe(shortfall);
});

describe('a price', () => {
  const priced = (given: BalancedEducator, to: BalancedAppointment) =>
    costOf(
      { educators: [given], appointments: [to, appointment('other', { limit: 9 })], weights },
      new Map([[given.id, to.id]]),
    );

  test.each([
    ['nothing where all fits', educator('e', { appointment: 'a' }), appointment('a'), 0],
    ['nothing for one who had nobody', educator('e'), appointment('a'), 0],
    ['continuity for a change', educator('e', { appointment: 'other' }), appointment('a'), 3],
    ['no shared subject', educator('e', { schoolSubjects: ['химия'] }), appointment('a'), 10],
    ['another territory', educator('e', { territories: ['osinniki'] }), appointment('a'), 4],
    [
      'one of several subjects is enough',
      educator('e', { schoolSubjects: ['химия', 'физика'] }),
      appointment('a'),
      0,
    ],
  ])('%s', (_, given, to, cost) => {
    expect(priced(given, to)).toBe(cost);
  });

  test('each above the even share', () => {
    const educators = [educator('e1'), educator('e2'), educator('e3'), educator('e4')];
    const task = {
      educators,
      appointments: [appointment('a', { limit: 4 }), appointment('b')],
      weights,
    };
    expect(costOf(task, new Map(educators.map(({ id }) => [id, 'a'])))).toBe(2);
  });
});

describe('a move is explained', () => {
  test.each([
    ['by having nobody', educator('e'), {}, ['UNASSIGNED']],
    [
      'by an appointment that is over',
      educator('e', { appointment: 'gone' }),
      {},
      ['APPOINTMENT_ENDED'],
    ],
    [
      'by the subject',
      educator('e', { appointment: 'b' }),
      { schoolSubjects: ['химия'] },
      ['SUBJECT'],
    ],
    [
      'by the territory',
      educator('e', { appointment: 'b' }),
      { territories: ['osinniki'] },
      ['TERRITORY'],
    ],
    ['by the limit', educator('e', { appointment: 'b' }), { limit: 0 }, ['OVER_LIMIT']],
    ['by the room she leaves', educator('e', { appointment: 'b' }), {}, ['MAKES_ROOM']],
  ] as const)('%s', (_, given, from, reasons) => {
    const task = {
      educators: [given],
      appointments: [appointment('a'), appointment('b', from)],
      weights,
    };
    expect(movesOf(task, new Map([['e', 'a']]))).toEqual([
      { educator: 'e', from: given.appointment, to: 'a', reasons },
    ]);
  });

  test('and who stays is no move', () => {
    const task = {
      educators: [educator('e', { appointment: 'a' })],
      appointments: [appointment('a')],
      weights,
    };
    expect(movesOf(task, new Map([['e', 'a']]))).toEqual([]);
  });
});

test('people between whom the price makes no difference are one group, in any order', () => {
  const [first, second, other] = [
    educator('1', { schoolSubjects: ['физика', 'химия'] }),
    educator('2', { schoolSubjects: ['химия', 'физика'] }),
    educator('3'),
  ];
  const task = { educators: [other, second, first], appointments: [], weights };
  expect(groupsOf(task).map(({ educators }) => educators.map(({ id }) => id))).toEqual([
    ['1', '2'],
    ['3'],
  ]);
});
