import fc from 'fast-check';
import { loadRegion } from '@metodgraf/regions';
import { expect, test } from 'vitest';
import { gradeAnswers, type GradedItem } from './grading.rules.ts';

const scale = loadRegion('kuzbass').diagnostics.levelScale('2026-11-21');

/** `total` single items of one competency, the first `right` of them answered rightly. */
function share(right: number, total: number) {
  const items: GradedItem[] = Array.from({ length: total }, (_, index) => ({
    id: `item-${index}`,
    competencyId: 'competency',
    kind: 'SINGLE',
    key: ['right'],
  }));
  const answers = new Map(
    items.map(({ id }, index) => [id, [index < right ? 'right' : 'wrong']] as const),
  );
  return gradeAnswers(items, answers, scale)[0];
}

test.each([
  [0, 20, 'MINIMAL', { kind: 'ABSENCE', severity: 1 }],
  [6, 20, 'MINIMAL', { kind: 'ABSENCE', severity: 0.5 }],
  [7, 20, 'MINIMAL', { kind: 'INSUFFICIENCY', severity: 0.416667 }],
  [11, 20, 'MINIMAL', { kind: 'INSUFFICIENCY', severity: 0.083333 }],
  [12, 20, 'BASIC', null],
  [16, 20, 'BASIC', null],
  [17, 20, 'HIGH', null],
  [20, 20, 'HIGH', null],
])('%i of %i items give level %s and deficit %j', (right, total, level, deficit) => {
  expect(share(right, total)).toMatchObject({ level, deficit });
});

const item = (id: string, competencyId: string): GradedItem => ({
  id,
  competencyId,
  kind: 'MULTIPLE',
  key: ['a', 'b', 'c'],
});

test('sums of thirds do not fall below a threshold by the last bit', () => {
  const items = ['1', '2', '3', '4', '5'].map((id) => item(id, 'c'));
  const chosen = [['a', 'b'], ['a', 'b'], ['a', 'b'], ['a', 'b', 'c'], []];
  const answers = new Map(items.map(({ id }, index) => [id, chosen[index] ?? []] as const));
  expect(gradeAnswers(items, answers, scale)).toMatchObject([
    { share: 0.6, level: 'BASIC', deficit: null },
  ]);
});

test('an unanswered item counts as not shown, an unanswered competency is not measured', () => {
  const items = [item('1', 'c1'), item('2', 'c1'), item('3', 'c2')];
  const answers = new Map([
    ['1', ['a', 'b', 'c']],
    ['3', []],
  ]);
  expect(gradeAnswers(items, answers, scale)).toMatchObject([{ competencyId: 'c1', share: 0.5 }]);
});

test('competencies come in the order of the items', () => {
  const items = [item('1', 'c2'), item('2', 'c1'), item('3', 'c2')];
  const answers = new Map(items.map(({ id }) => [id, ['a']] as const));
  expect(gradeAnswers(items, answers, scale).map(({ competencyId }) => competencyId)).toEqual([
    'c2',
    'c1',
  ]);
});

test('whatever is chosen, shares stay in 0…1, and a deficit stands exactly below the threshold', () => {
  const choices = fc.array(fc.subarray(['a', 'b', 'c', 'x', 'y']), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(choices, (chosen) => {
      const items = chosen.map((_, index) => item(String(index), 'c'));
      const answers = new Map(chosen.map((options, index) => [String(index), options] as const));
      for (const { share: found, deficit } of gradeAnswers(items, answers, scale)) {
        expect(found).toBeGreaterThanOrEqual(0);
        expect(found).toBeLessThanOrEqual(1);
        expect(deficit !== null).toBe(found < 0.6);
        expect(deficit?.severity ?? 1).toBeGreaterThan(0);
        expect(deficit?.severity ?? 0).toBeLessThanOrEqual(1);
      }
    }),
  );
});
