import { loadRegion } from '@metodgraf/regions';
import { expect, test } from 'vitest';
import { FRAMEWORK } from '../framework/index.ts';
import { PROFESSIONAL_COMPETENCIES } from './professional-competencies.ts';

const { items } = PROFESSIONAL_COMPETENCIES;
const kindOf = new Map(FRAMEWORK.map(({ code, kind }) => [code, kind]));

/**
 * @requirement R025
 * @requirement R190
 */
test('thirty items: six for each kind of the region, three for each competency', () => {
  const kinds = loadRegion('kuzbass').diagnostics.competencyKinds.map(({ code }) => code);
  expect(items).toHaveLength(30);
  const perKind = Map.groupBy(items, ({ competency }) => kindOf.get(competency));
  expect(new Map([...perKind].map(([kind, group]) => [kind, group.length]))).toEqual(
    new Map(kinds.map((kind) => [kind, 6])),
  );
  const perCompetency = Map.groupBy(items, ({ competency }) => competency);
  expect([...perCompetency.keys()]).toEqual(FRAMEWORK.map(({ code }) => code));
  for (const group of perCompetency.values()) expect(group).toHaveLength(3);
});

test('at least eight items ask for several options', () => {
  expect(items.filter(({ kind }) => kind === 'MULTIPLE').length).toBeGreaterThanOrEqual(8);
});

test.each(items.map((item) => [item.code, item] as const))(
  '%s can be answered fairly',
  (_, item) => {
    const options = [...item.right, ...item.wrong];
    expect(options.length).toBeGreaterThanOrEqual(4);
    expect(options.length).toBeLessThanOrEqual(5);
    expect(new Set(options).size).toBe(options.length);
    expect(item.wrong.length).toBeGreaterThanOrEqual(2);
    expect(item.right.length === 1).toBe(item.kind === 'SINGLE');
  },
);

test('codes and texts are not repeated', () => {
  expect(new Set(items.map(({ code }) => code)).size).toBe(items.length);
  expect(new Set(items.map(({ stem }) => stem)).size).toBe(items.length);
});

test('the right option of one is not betrayed by its length', () => {
  const single = items.filter(({ kind }) => kind === 'SINGLE');
  const longest = single.filter(({ right, wrong }) =>
    wrong.every((option) => option.length < (right[0]?.length ?? 0)),
  );
  expect(longest.length / single.length).toBeLessThanOrEqual(0.4);
});
