import { startSubgraph, type TestSubgraph } from '@metodgraf/subgraph-kit/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type DemoFacts, factsFor } from '../../testing/demo-facts.ts';
import { analyst, ministry, school } from '../../testing/viewers.ts';
import { recalculate } from '../calculation/index.ts';
import { service } from '../service.ts';

const SLICES = `query ($by: Dimension!) { indicator(code: "J-1") { slices(by: $by) {
  id numerator denominator value status suppressed countedTotal(side: NUMERATOR)
  slice { key label territory { id } organization { id } }
} } }`;

interface Cell {
  id: string;
  numerator: number | null;
  denominator: number | null;
  value: number | null;
  status: string;
  suppressed: boolean;
  countedTotal: number;
  slice: { key: string; label: string };
}

let subgraph: TestSubgraph;
let facts: DemoFacts;
let schools: Record<'big' | 'small' | 'next', string>;

/** Three municipalities: 12 of 30, 2 of 20 and 6 of 20 educators were diagnosed. */
beforeAll(async () => {
  subgraph = await startSubgraph(service);
  facts = factsFor(subgraph);
  const center = await facts.organization({ type: 'CENTER' });
  await facts.territory('old-town', { successor: 'town', to: '2025-01-01' });
  for (const id of ['town', 'village', 'hamlet']) await facts.territory(id, { from: '2025-01-01' });
  const populate = async (territory: string, people: number, diagnosed: number) => {
    const organization = await facts.organization({ name: `Школа ${territory}` });
    for (let count = 0; count < people; count += 1) {
      const person = await facts.person({ organization, territory });
      if (count < diagnosed) await facts.assessment(person, center);
    }
    return organization;
  };
  schools = {
    big: await populate('old-town', 30, 12),
    small: await populate('village', 20, 2),
    next: await populate('hamlet', 20, 6),
  };
  await recalculate(subgraph.work);
});
afterAll(() => subgraph.stop());

async function slicesFor(viewer: Parameters<TestSubgraph['as']>[0], by: string): Promise<Cell[]> {
  const { indicator } = await subgraph
    .as(viewer)
    .execute<{ indicator: { slices: Cell[] } }>(SLICES, { by });
  return indicator.slices;
}

test('the ministry sees every cell, by name and in the boundaries of the day', async () => {
  expect(await slicesFor(ministry(), 'TERRITORY')).toMatchObject([
    {
      slice: { label: 'hamlet', territory: { id: 'hamlet' } },
      numerator: 6,
      denominator: 20,
      value: 30,
    },
    { slice: { label: 'town', key: 'town' }, numerator: 12, denominator: 30, value: 40 },
    { slice: { label: 'village' }, numerator: 2, denominator: 20, value: 10, suppressed: false },
  ]);
});

test('for an analyst the small cell is withheld, and another with it so that nothing can be subtracted', async () => {
  const cells = await slicesFor(analyst(), 'TERRITORY');
  const told = Object.fromEntries(
    cells.map(({ slice, numerator, suppressed }) => [
      slice.key,
      suppressed ? 'withheld' : numerator,
    ]),
  );
  expect(told).toEqual({ town: 12, village: 'withheld', hamlet: 'withheld' });
  expect(cells.find(({ slice }) => slice.key === 'village')).toMatchObject({
    numerator: null,
    denominator: null,
    value: null,
    status: 'NO_DATA',
    countedTotal: 0,
  });
});

test('a withheld number stays withheld by reference, and a school opens its own', async () => {
  const cells = await slicesFor(ministry(), 'ORGANIZATION');
  const r = [schools.small, schools.next].map((key) => ({
    __typename: 'IndicatorValue',
    id: cells.find(({ slice }) => slice.key === key)?.id,
  }));
  const QUERY = `query ($r: [_Any!]!) { _entities(representations: $r) {
    ... on IndicatorValue { numerator suppressed } } }`;
  const withheld = { numerator: null, suppressed: true };
  expect(await subgraph.as(analyst()).execute(QUERY, { r })).toEqual({
    _entities: [withheld, withheld],
  });
  expect(await subgraph.as(school(schools.small)).execute(QUERY, { r })).toEqual({
    _entities: [{ numerator: 2, suppressed: false }, withheld],
  });
});

test('cells of every slice add up to the region', async () => {
  for (const by of ['TERRITORY', 'ORGANIZATION', 'KIND']) {
    const cells = await slicesFor(ministry(), by);
    expect(
      cells.reduce((sum, { numerator }) => sum + (numerator ?? 0), 0),
      by,
    ).toBe(20);
    expect(
      cells.reduce((sum, { denominator }) => sum + (denominator ?? 0), 0),
      by,
    ).toBe(70);
  }
});

test('a municipality shows its numbers to whoever may know them', async () => {
  const QUERY = `query ($r: [_Any!]!) { _entities(representations: $r) {
    ... on Territory { indicatorValues { indicator { code } numerator } } } }`;
  const r = [{ __typename: 'Territory', id: 'village' }];
  const seen = (numerator: number | null) => ({
    _entities: [
      {
        indicatorValues: expect.arrayContaining([
          { indicator: { code: 'J-1' }, numerator },
        ]) as unknown,
      },
    ],
  });
  expect(await subgraph.as(ministry()).execute(QUERY, { r })).toEqual(seen(2));
  expect(await subgraph.as(analyst()).execute(QUERY, { r })).toEqual(seen(null));
});

test('a dashboard of all indicators computes nothing and asks a handful of statements', async () => {
  const before = subgraph.statements.length;
  await subgraph.as(ministry()).execute(`{ indicators {
    code title computed target { words overdue } clause { ref title act { title } }
    current { numerator denominator value status computedAt factsAsOf }
    slices(by: TERRITORY) { value slice { label } } history(first: 12) { on value }
    value(on: "2026-06-30") { value }
  } }`);
  const asked = subgraph.statements.slice(before).filter((sql) => /from "/.test(sql));
  expect(asked.length).toBeLessThanOrEqual(8);
});
