import { startSubgraph, type TestSubgraph } from '@metodgraf/subgraph-kit/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { factsFor } from '../../testing/demo-facts.ts';
import { analyst, ministry } from '../../testing/viewers.ts';
import { recalculate } from '../calculation/index.ts';
import { service } from '../service.ts';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await startSubgraph(service);
  const facts = factsFor(subgraph);
  const organization = await facts.organization();
  const person = await facts.person({ organization });
  await facts.route(person, []);
  await facts.assessment(person, organization);
  await recalculate(subgraph.work);
});
afterAll(() => subgraph.stop());

const ATTENTION = '{ monitoringAttention { code count } }';

/** @requirement R178, R179, R182, R183 */
test('the ministry is reminded of what is behind, of passed targets and of overdue rows', async () => {
  expect(await subgraph.as(ministry()).execute(ATTENTION)).toEqual({
    monitoringAttention: [
      { code: 'INDICATORS_BEHIND', count: 1 }, // I-6: nobody of one
      { code: 'TARGETS_OVERDUE', count: 4 }, // I-3, I-6, I-7, I-8 were due by the end of 2024
      { code: 'ROADMAP_OVERDUE', count: 21 }, // all of 2023 but RM-01 and RM-03: its period is over
    ],
  });
});

test('an analyst is reminded of nothing', async () => {
  expect(await subgraph.as(analyst()).execute(ATTENTION)).toEqual({ monitoringAttention: [] });
});

/** @requirement R040, R196, RM-01, RM-03 */
test('both roadmaps are told with the basis of each row, and none is called done', async () => {
  const { roadmaps } = await subgraph.as(analyst()).execute<{
    roadmaps: {
      items: { code: string; status: string; dueKind: string; clause: object | null }[];
    }[];
  }>('{ roadmaps { items { code status dueKind clause { ref title } } } }');
  expect(roadmaps.map(({ items }) => items.length)).toEqual([23, 7]);
  const items = roadmaps.flatMap(({ items: rows }) => rows);
  expect(items.filter(({ clause }) => clause === null)).toEqual([]);
  expect(items.filter(({ status }) => status === 'DONE')).toEqual([]);
  expect(new Set(items.map(({ dueKind }) => dueKind)).size).toBe(7);
  expect(items.filter(({ status }) => status === 'DUE_BEFORE_ACT').map(({ code }) => code)).toEqual(
    ['RM-01', 'RM-03'],
  );
});

test('an act without a number and a date is told without them', async () => {
  const { acts } = await subgraph
    .as(analyst())
    .execute<{ acts: { id: string; number: string | null; clauses: unknown[] }[] }>(
      '{ acts { id number date clauses { ref label text } } }',
    );
  expect(acts.find(({ id }) => id === 'mmc-regulation')).toMatchObject({
    number: null,
    date: null,
  });
  expect(acts.every(({ clauses }) => clauses.length > 0)).toBe(true);
});

test('clauses asked for by reference come with one statement; an unknown one is absent', async () => {
  const refs = ['order-1971#5.2.p1', 'order-1971#5.3.p1', 'order-1971#none'];
  const before = subgraph.statements.length;
  const answer = await subgraph
    .as(analyst())
    .execute(
      'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Clause { ref act { id } } } }',
      {
        r: refs.map((ref) => ({ __typename: 'Clause', ref })),
      },
    );
  expect(answer).toEqual({
    _entities: [
      { ref: refs[0], act: { id: 'order-1971' } },
      { ref: refs[1], act: { id: 'order-1971' } },
      null,
    ],
  });
  const asked = subgraph.statements.slice(before).filter((sql) => sql.includes('from "clause"'));
  expect(asked).toHaveLength(1);
});

/** @requirement R178 */
test('an indicator says by what it is divided and what its value means', async () => {
  const { indicators } = await subgraph
    .as(analyst())
    .execute<{ indicators: { code: string }[] }>('{ indicators { code measure dimensions } }');
  const of = (code: string) => indicators.find((each) => each.code === code);
  expect(of('I-3')).toMatchObject({
    measure: 'SHARE',
    dimensions: ['TERRITORY', 'ORGANIZATION', 'KIND'],
  });
  expect(of('I-7')).toMatchObject({ measure: 'LOAD', dimensions: ['TERRITORY'] });
  expect(of('J-6')).toMatchObject({ measure: 'SHARE', dimensions: ['ORGANIZATION'] });
  expect(of('I-1')).toMatchObject({ measure: null, dimensions: [] });
});

test('indicators not computed say so and show no number', async () => {
  const { indicators } = await subgraph.as(analyst()).execute<{
    indicators: { code: string; computed: boolean; current: unknown }[];
  }>('{ indicators { code computed current { value } } }');
  const open = indicators.filter(({ computed }) => !computed);
  expect(indicators).toHaveLength(14);
  expect(open.map(({ code }) => code)).toEqual([
    'I-1',
    'I-2',
    'I-4',
    'I-5',
    'J-2',
    'J-3',
    'J-4',
    'J-5',
  ]);
  expect(open.every(({ current }) => current === null)).toBe(true);
});
