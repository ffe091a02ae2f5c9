import { PersonFact } from '@metodgraf/facts';
import { startSubgraph, type TestSubgraph } from '@metodgraf/subgraph-kit/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type DemoFacts, factsFor } from '../../testing/demo-facts.ts';
import { analyst, ministry, provider, school } from '../../testing/viewers.ts';
import { recalculate } from '../calculation/index.ts';
import { service } from '../service.ts';

const PEOPLE = `query ($code: ID!) { indicator(code: $code) { current { id
  countedTotal(side: NUMERATOR)
  counted(side: NUMERATOR, first: 50) { totalCount edges { node { chain person { id } program { id } } } }
} } }`;

interface Opened {
  id: string;
  countedTotal: number;
  counted: {
    totalCount: number;
    edges: {
      node: { chain: string[]; person: { id: string } | null; program: { id: string } | null };
    }[];
  };
}

let subgraph: TestSubgraph;
let facts: DemoFacts;
let center: string;
let own: string;
let mine: string[];
let foreign: string[];

beforeAll(async () => {
  subgraph = await startSubgraph(service);
  facts = factsFor(subgraph);
  center = await facts.organization({ type: 'CENTER' });
  own = await facts.organization();
  const other = await facts.organization();
  const diagnosed = async (organization: string): Promise<string> => {
    const person = await facts.person({ organization });
    await facts.assessment(person, center);
    return person;
  };
  mine = [await diagnosed(own), await diagnosed(own)];
  foreign = [];
  for (let count = 0; count < 6; count += 1) foreign.push(await diagnosed(other));
  await recalculate(subgraph.work);
});
afterAll(() => subgraph.stop());

async function openedBy(viewer: Parameters<TestSubgraph['as']>[0], code = 'J-1'): Promise<Opened> {
  const { indicator } = await subgraph
    .as(viewer)
    .execute<{ indicator: { current: Opened } }>(PEOPLE, { code });
  return indicator.current;
}

const peopleOf = ({ counted }: Opened) =>
  counted.edges.map(({ node }) => node.person?.id ?? '').toSorted();

test('the ministry opens everyone a number counts, with the chain in words', async () => {
  const opened = await openedBy(ministry());
  expect(opened).toMatchObject({ countedTotal: 8, counted: { totalCount: 8 } });
  expect(peopleOf(opened)).toEqual([...mine, ...foreign].toSorted());
  expect(opened.counted.edges[0]?.node.chain).toEqual(['Диагностика 12.03.2026']);
});

test('a school is told eight and opens its two', async () => {
  const opened = await openedBy(school(own));
  expect(opened).toMatchObject({ countedTotal: 8, counted: { totalCount: 2 } });
  expect(peopleOf(opened)).toEqual(mine.toSorted());
});

test.each([
  ['an analyst', analyst],
  ['a provider', provider],
])('%s is told the number and opens nobody', async (_, viewer) => {
  const opened = await openedBy(viewer());
  expect(opened).toMatchObject({ countedTotal: 8, counted: { totalCount: 0, edges: [] } });
});

test('a card alone does not open who was diagnosed', async () => {
  const organizer = { ...provider(), role: 'ORGANIZER' as const, scopes: [`org:${own}`] };
  expect(await openedBy(organizer)).toMatchObject({ counted: { totalCount: 0 } });
});

const COUNTED_IN = `query ($r: [_Any!]!) { _entities(representations: $r) {
  ... on Person { id countedIn { indicator { code } } } } }`;

test('a person shows what counts them, to those who may see the person', async () => {
  const r = [mine[0], foreign[0]].map((id) => ({ __typename: 'Person', id }));
  const answer = await subgraph.as(school(own)).execute(COUNTED_IN, { r });
  expect(answer).toEqual({
    _entities: [
      { id: mine[0], countedIn: [{ indicator: { code: 'J-1' } }] },
      { id: foreign[0], countedIn: [] },
    ],
  });
});

test('people of many are looked up with one statement', async () => {
  const r = [...mine, ...foreign].map((id) => ({ __typename: 'Person', id }));
  const before = subgraph.statements.length;
  await subgraph.as(ministry()).execute(COUNTED_IN, { r });
  const selects = subgraph.statements.slice(before).filter((sql) => sql.includes('from "counted"'));
  expect(selects).toHaveLength(1);
});

/** @requirement J-6 */
test('programs are counted openly', async () => {
  const program = await facts.program();
  await recalculate(subgraph.work);
  const opened = await openedBy(analyst(), 'J-6');
  expect(opened.counted.edges).toEqual([
    {
      node: {
        chain: ['В Федеральном реестре с 01.01.2025'],
        person: null,
        program: { id: program },
      },
    },
  ]);
});

test('an erased person leaves the list; the number that counted them stays', async () => {
  const erased = { scopes: [], mergedInto: null, erased: true };
  await subgraph.deliver(PersonFact, foreign[0] ?? '', erased);
  const opened = await openedBy(ministry());
  expect(opened).toMatchObject({ countedTotal: 8, counted: { totalCount: 7 } });
});
