import { describe, expect, test } from 'vitest';
import {
  type Candidate,
  closedOnlyBy,
  compareChoices,
  contenders,
  isAdmissible,
  type RouteProblem,
  scoreOf,
} from './route-model.rules.ts';

const offer = (id: string, hours: number, closes: string, federal = false): Candidate => ({
  id,
  hours,
  federal,
  closes: [...closes],
});
const problem: RouteProblem = {
  needs: [
    { deficitId: 'a', weight: 1000 },
    { deficitId: 'b', weight: 400 },
    { deficitId: 'c', weight: 600 },
  ],
  candidates: [],
  budget: 72,
};

describe('the score of a choice', () => {
  test.each([
    ['nothing', [], { closedWeight: 0, federalWeight: 0, hours: 0 }],
    ['one step', [offer('1', 36, 'ab')], { closedWeight: 1400, federalWeight: 0, hours: 36 }],
    [
      'a federal step',
      [offer('1', 36, 'ab', true)],
      { closedWeight: 1400, federalWeight: 1400, hours: 36 },
    ],
    [
      'a deficit closed twice counts once',
      [offer('1', 18, 'ab'), offer('2', 18, 'a')],
      { closedWeight: 1400, federalWeight: 0, hours: 36 },
    ],
    [
      'closed by both, federal once',
      [offer('1', 18, 'ab'), offer('2', 18, 'a', true)],
      { closedWeight: 1400, federalWeight: 1000, hours: 36 },
    ],
    [
      'a deficit of someone else is worth nothing',
      [offer('1', 18, 'z')],
      { closedWeight: 0, federalWeight: 0, hours: 18 },
    ],
  ])('%s', (_, chosen, score) => {
    expect(scoreOf(problem, chosen)).toEqual(score);
  });
});

describe('an admissible choice', () => {
  test.each([
    ['exactly the hours there are', [offer('1', 72, 'a')], true],
    ['an hour more', [offer('1', 73, 'a')], false],
    ['two that each close something alone', [offer('1', 36, 'ab'), offer('2', 36, 'bc')], true],
    ['a step whose deficits the other closes', [offer('1', 36, 'abc'), offer('2', 36, 'a')], false],
    [
      'a federal step for its status alone',
      [offer('1', 36, 'ab'), offer('2', 18, 'a', true)],
      false,
    ],
    ['two that close the same', [offer('1', 18, 'a'), offer('2', 18, 'a')], false],
    ['nothing', [], true],
  ])('%s: %s', (_, chosen, admissible) => {
    expect(isAdmissible(problem, chosen)).toBe(admissible);
  });

  test('what a step alone closes', () => {
    const [first, second] = [offer('1', 18, 'ab'), offer('2', 18, 'bc')];
    expect(closedOnlyBy(first, [first, second])).toEqual(['a']);
    expect(closedOnlyBy(first, [first])).toEqual(['a', 'b']);
  });
});

describe('the better of two choices', () => {
  test.each([
    [
      'more weight closed, though longer and not federal',
      [offer('1', 72, 'ab')],
      [offer('2', 6, 'a', true)],
    ],
    ['one heavy deficit over one lighter', [offer('1', 36, 'a')], [offer('2', 36, 'c')]],
    ['federal, though longer', [offer('1', 72, 'a', true)], [offer('2', 6, 'a')]],
    [
      'more weight closed by federal programs',
      [offer('1', 36, 'a', true), offer('2', 36, 'b')],
      [offer('3', 36, 'a'), offer('4', 36, 'b', true)],
    ],
    ['fewer hours', [offer('2', 35, 'a')], [offer('1', 36, 'a')]],
    ['the smaller id among equals', [offer('1', 36, 'a')], [offer('2', 36, 'a')]],
    [
      'the smallest differing id',
      [offer('1', 36, 'a'), offer('9', 36, 'b')],
      [offer('2', 36, 'a'), offer('3', 36, 'b')],
    ],
  ])('%s', (_, better, worse) => {
    expect(compareChoices(problem, better, worse)).toBeLessThan(0);
    expect(compareChoices(problem, worse, better)).toBeGreaterThan(0);
  });

  test('a choice equals itself in any order', () => {
    const [first, second] = [offer('1', 36, 'a'), offer('2', 36, 'b')];
    expect(compareChoices(problem, [first, second], [second, first])).toBe(0);
  });
});

describe('who can stand in the best choice', () => {
  test.each([
    ['the shorter of two alike', [offer('1', 36, 'a'), offer('2', 18, 'a')], '2'],
    ['the smaller id of two equal', [offer('2', 36, 'ab'), offer('1', 36, 'ba')], '1'],
    ['a federal one and a shorter one', [offer('1', 36, 'a', true), offer('2', 18, 'a')], '1 2'],
    [
      'a federal one alone when it is no longer',
      [offer('1', 18, 'a'), offer('2', 18, 'a', true)],
      '2',
    ],
    [
      'whoever closes something else',
      [offer('1', 36, 'a'), offer('2', 36, 'ab'), offer('3', 36, 'b')],
      '1 2 3',
    ],
  ])('%s', (_, candidates, ids) => {
    expect(
      contenders(candidates)
        .map(({ id }) => id)
        .join(' '),
    ).toBe(ids);
  });
});
