import { startSubgraph, type TestSubgraph } from '@metodgraf/subgraph-kit/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seed } from '../seed/seed.ts';
import { service } from '../src/service.ts';
import { factsFor } from '../testing/demo-facts.ts';
import { ministry } from '../testing/viewers.ts';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await startSubgraph(service);
  const facts = factsFor(subgraph);
  const center = await facts.organization({ type: 'CENTER' });
  const teacher = await facts.person({ organization: center });
  await facts.assessment(teacher, center, '2026-08-15');
  // As many people as the demo region promises have been heard of.
  await subgraph.worker.fork().execute(
    `insert into received_fact (type, subject, producer, version, epoch, deleted)
     select 'registry.workforce.v1', gen_random_uuid()::text, 'registry', 1, 'test', false from generate_series(1, 1200)`,
  );
});
afterAll(() => subgraph.stop());

const SHOWN = `{
  snapshots(first: 10) { edges { node { title on status values { indicator { code } numerator } } } }
  indicator(code: "J-1") { current { numerator } history(first: 20) { on numerator } }
}`;

interface Shown {
  snapshots: {
    edges: { node: { values: { indicator: { code: string }; numerator: number | null }[] } }[];
  };
  indicator: { history: { on: string; numerator: number | null }[] };
}

test('the demo region shows today, a year of months and two frozen quarters, loaded once', async () => {
  const seen: string[] = [];
  await seed(subgraph.work, (_done, _total, label) => seen.push(label));
  const shown = await subgraph.as(ministry()).execute<Shown>(SHOWN);

  expect(shown).toMatchObject({
    snapshots: {
      edges: [
        { node: { title: 'Мониторинг на 30.09.2026', on: '2026-09-30', status: 'READY' } },
        { node: { title: 'Мониторинг на 30.06.2026', on: '2026-06-30', status: 'READY' } },
      ],
    },
    indicator: { current: { numerator: 1 } },
  });
  const frozen = shown.snapshots.edges.map(
    ({ node }) => node.values.find(({ indicator }) => indicator.code === 'J-1')?.numerator,
  );
  expect(frozen).toEqual([1, 0]);
  expect(shown.indicator.history.map(({ on, numerator }) => [on, numerator]).slice(0, 5)).toEqual([
    ['2026-11-21', 1],
    ['2026-10-31', 1],
    ['2026-09-30', 1],
    ['2026-08-31', 1],
    ['2026-07-31', 0],
  ]);
  expect(shown.indicator.history).toHaveLength(13);

  seen.length = 0;
  await seed(subgraph.work, (_done, _total, label) => seen.push(label));
  expect(seen).toEqual([]);
});
