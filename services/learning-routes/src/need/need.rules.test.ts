import { describe, expect, test } from 'vitest';
import { type FoundDeficit, needsOn, weightOf } from './need.rules.ts';

const kinds = [
  { scaleVersion: 'v1', kind: 'ABSENCE' as const, name: 'компетенция отсутствует', weight: 2 },
  { scaleVersion: 'v1', kind: 'INSUFFICIENCY' as const, name: 'развита недостаточно', weight: 1 },
  { scaleVersion: 'v2', kind: 'ABSENCE' as const, name: 'нет', weight: 5 },
];
const assessment = (id: string, finishedOn: string, validUntil: string, scaleVersion = 'v1') => ({
  id,
  finishedOn,
  validUntil,
  scaleVersion,
});
const deficit = (id: string, rest: Partial<FoundDeficit> = {}): FoundDeficit => ({
  id,
  assessmentId: 's1',
  competencyId: 'c1',
  kind: 'INSUFFICIENCY',
  severity: 0.5,
  foundOn: '2026-03-10',
  ...rest,
});
const spring = assessment('s1', '2026-03-10', '2029-03-10');
const idsOn = (day: string, deficits: FoundDeficit[], assessments = [spring]): string[] =>
  needsOn(day, deficits, { assessments, kinds }).map(({ deficitId }) => deficitId);

describe('which deficits count on a day', () => {
  test.each([
    ['the day before the diagnostic ended', '2026-03-09', []],
    ['the day it ended', '2026-03-10', ['d']],
    ['the last valid day', '2029-03-10', ['d']],
    ['the day after', '2029-03-11', []],
  ])('%s', (_, day, expected) => {
    expect(idsOn(day, [deficit('d')])).toEqual(expected);
  });

  test('a deficit of an unknown diagnostic does not count', () => {
    expect(idsOn('2026-11-21', [deficit('d', { assessmentId: 'other' })])).toEqual([]);
  });

  test('of one competency the newest counts, of several each', () => {
    const autumn = assessment('s2', '2026-10-01', '2029-10-01');
    const deficits = [
      deficit('old'),
      deficit('new', { assessmentId: 's2', foundOn: '2026-10-01' }),
      deficit('else', { competencyId: 'c2' }),
    ];
    expect(idsOn('2026-11-21', deficits, [spring, autumn]).toSorted()).toEqual(['else', 'new']);
    expect(idsOn('2026-09-01', deficits, [spring, autumn]).toSorted()).toEqual(['else', 'old']);
  });

  test('of two found on one day the smaller id, whatever the order', () => {
    const twins = [deficit('b'), deficit('a')];
    expect([idsOn('2026-11-21', twins), idsOn('2026-11-21', twins.toReversed())]).toEqual([
      ['a'],
      ['a'],
    ]);
  });
});

describe('how much a deficit weighs', () => {
  test.each([
    [0.5, 2, 1000],
    [0.5, 1, 500],
    [1, 2, 2000],
    [0.3334, 1, 333],
    [0.3335, 1, 334],
    [0, 2, 1],
    [0.0001, 1, 1],
  ])('severity %d × kind %d is %d thousandths', (severity, kindWeight, expected) => {
    expect(weightOf(severity, kindWeight)).toBe(expected);
  });

  const measuredOn = (scaleVersion: string) =>
    assessment('s1', '2026-03-10', '2029-03-10', scaleVersion);

  test.each([
    ['by its kind', 'v1', { weight: 1000, kindName: 'компетенция отсутствует' }],
    ['by the scale it was measured with', 'v2', { weight: 2500, kindName: 'нет' }],
    ['equally on a scale nobody configured', 'v9', { weight: 500, kindName: 'дефицит' }],
  ])('%s', (_, scale, expected) => {
    const known = { assessments: [measuredOn(scale)], kinds };
    expect(needsOn('2026-11-21', [deficit('d', { kind: 'ABSENCE' })], known)).toMatchObject([
      expected,
    ]);
  });
});
