import { describe, expect, test } from 'vitest';
import {
  alternativesOf,
  closingOffers,
  inOrderOfChange,
  inOrderOfStart,
  replacementsOf,
} from './choices.rules.ts';
import type { Candidate } from './route-model.rules.ts';

const offer = (id: string, hours: number, closes: string, federal = false): Candidate => ({
  id,
  hours,
  federal,
  closes: [...closes],
});
const needs = ['a', 'b', 'c'].map((deficitId, index) => ({
  deficitId,
  weight: 1000 - index * 300,
}));
const step = offer('step', 36, 'ab');
const other = offer('other', 18, 'bc');
const among = (candidates: Candidate[], budget = 72) => ({
  needs,
  candidates: [step, other, ...candidates],
  budget,
});
const ids = (offers: readonly { id: string }[]): string => offers.map(({ id }) => id).join(' ');

describe('what may replace a step', () => {
  test.each([
    ['closes what the step alone closes', [offer('x', 18, 'a')], 'x'],
    ['closes only what another step closes too', [offer('x', 18, 'b')], ''],
    ['closes only what no step closed', [offer('x', 18, 'c')], ''],
    [
      'best for the whole route first',
      [offer('x', 18, 'a'), offer('y', 36, 'a', true), offer('z', 18, 'ab')],
      'y x z',
    ],
    [
      'equals are ordered by hours, then by id',
      [offer('z', 18, 'a'), offer('y', 18, 'a'), offer('x', 36, 'a')],
      'y z x',
    ],
    ['too long is still a replacement', [offer('x', 500, 'a')], 'x'],
  ])('%s', (_, candidates, expected) => {
    expect(ids(replacementsOf(among(candidates), [step, other], step))).toBe(expected);
  });

  test('a step that alone closes nothing may give way to anything that closes its deficits', () => {
    const needless = offer('step', 36, 'b');
    expect(
      ids(
        replacementsOf(
          among([offer('x', 18, 'b'), offer('y', 18, 'a')]),
          [needless, other],
          needless,
        ),
      ),
    ).toBe('x');
  });
});

describe('what a person is shown', () => {
  test.each([
    ['fits exactly', 54, 'x'],
    ['an hour too long', 53, ''],
  ])('%s: of %i hours', (_, budget, expected) => {
    expect(ids(alternativesOf(among([offer('x', 36, 'a')], budget), [step, other], step))).toBe(
      expected,
    );
  });

  const plenty = Array.from('123456', (id) => offer(id, 6 + Number(id), 'a'));

  test('no more than five', () => {
    expect(ids(alternativesOf(among(plenty), [step, other], step))).toBe('1 2 3 4 5');
  });

  test('the best federal one is among them though it closes less', () => {
    const wide = Array.from('123456', (id) => offer(id, 6, 'ab'));
    const narrow = { needs: [...needs, { deficitId: 'd', weight: 500 }], budget: 72 };
    const standing = offer('step', 36, 'ad');
    const candidates = [
      ...wide.map((each) => ({ ...each, closes: ['a', 'd'] })),
      offer('f', 36, 'a', true),
      offer('g', 54, 'a', true),
    ];
    expect(ids(alternativesOf({ ...narrow, candidates }, [standing, other], standing))).toBe(
      '1 2 3 4 f',
    );
  });

  test('a federal one that does not fit the hours is not', () => {
    expect(
      ids(alternativesOf(among([...plenty, offer('f', 60, 'a', true)]), [step, other], step)),
    ).toBe('1 2 3 4 5');
  });
});

test('offers that close nothing of this person are left out; deficits are named by competency', () => {
  const base = { kind: 'PROGRAM' as const, hours: 36, federalNumber: null, startsOn: '2026-12-01' };
  const need = { deficitId: 'd1', assessmentId: 's1', competencyId: 'c1', weight: 1, kindName: '' };
  const offers = [
    { ...base, id: '2', competencyIds: ['c1', 'c2'], federalNumber: '7' },
    { ...base, id: '1', competencyIds: ['c2'] },
  ];
  expect(closingOffers(offers, [need])).toEqual([{ ...offers[0], federal: true, closes: ['d1'] }]);
});

test('steps go in the order in which they can begin', () => {
  const steps = [
    { id: 'b', startsOn: '2026-12-10' },
    { id: 'c', startsOn: '2026-12-01' },
    { id: 'a', startsOn: '2026-12-10' },
  ];
  expect(ids(inOrderOfStart(steps))).toBe('c a b');
});

test.each([
  ['a step exchanged for a later one moves down', 'c a b', 'a b c'],
  ['what is under way comes before what is to begin', 'c z a', 'z a c'],
  ['a step no longer offered keeps its place after the one before it', 'c a y b', 'a y b c'],
])('%s', (_, given, expected) => {
  const starts = new Map([
    ['z', ''],
    ['a', '2026-12-10'],
    ['b', '2026-12-20'],
    ['c', '2027-01-15'],
  ]);
  expect(inOrderOfChange(given.split(' '), (id) => starts.get(id)).join(' ')).toBe(expected);
});
