import { startSubgraph, type TestSubgraph } from '@metodgraf/subgraph-kit/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { factsOfRegion } from '../../testing/random-facts.ts';
import { storeFacts } from '../../testing/store-facts.ts';
import { FORMULAS } from '../formula/index.ts';
import { service } from '../service.ts';
import { notePastDay, recalculate, recompute } from './index.ts';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await startSubgraph(service);
  await subgraph.worker.fork().execute(
    `insert into feed_cursor (producer, epoch, cursor, moved_at)
     select producer, 'test', '0.0', now() from unnest(string_to_array(?, ',')) as producer`,
    ['registry,diagnostics,catalog,learning-routes,methodical-work'],
  );
});
afterAll(() => subgraph.stop());

/** Everything today's calculation holds, without what is made anew each time. */
async function stored(): Promise<unknown> {
  const em = subgraph.worker.fork();
  const live = `(select id from calculation where kind = 'LIVE')`;
  return {
    values: await em.execute(
      `select indicator, dimension, key, "on", label, numerator, denominator, value, status, load, withheld
         from indicator_value where calculation_id = ${live} order by indicator, dimension, key`,
    ),
    counted: await em.execute(
      `select indicator, subject_id, organization_id, territory, kind, numerator, denominator, group_id, chain
         from counted where calculation_id = ${live} order by indicator, subject_id`,
    ),
  };
}

test('step by step or all at once, the facts give the same numbers and the same lists', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(factsOfRegion, { minLength: 2, maxLength: 3 }), async (states) => {
      for (const facts of states) {
        await storeFacts(subgraph.worker.fork(), facts);
        for (const formula of FORMULAS) await recalculate(subgraph.work, [formula]);
      }
      const stepwise = await stored();
      expect(await recompute(subgraph.work)).toMatchObject({ listed: 0, differences: [] });

      await subgraph.worker.fork().execute('truncate calculation cascade');
      await recalculate(subgraph.work);
      expect(await stored()).toEqual(stepwise);
    }),
    { numRuns: 15, seed: 2077 },
  );
});

test('a number that the facts do not confirm is told and put right', async () => {
  await recalculate(subgraph.work);
  const spoil = `update indicator_value set numerator = 77 where source = 'LIVE' and indicator = 'J-1' and dimension = 'REGION'`;
  await subgraph.worker.fork().execute(spoil);
  const { differences } = await recompute(subgraph.work);
  expect(differences).toMatchObject([
    { indicator: 'J-1', cell: 'REGION', stored: { numerator: 77 } },
  ]);
  expect(await recompute(subgraph.work)).toMatchObject({ source: 'LIVE', differences: [] });
});

test('a past day is noted once and can be asked again', async () => {
  expect(await notePastDay(subgraph.work, '2026-06-30')).toBe(true);
  expect(await notePastDay(subgraph.work, '2026-06-30')).toBe(false);
  expect(await recompute(subgraph.work, '2026-06-30')).toMatchObject({
    source: 'DAY',
    compared: 6,
    differences: [],
  });
});

test.each(['2026-13-01', '2026-02-30', '01.02.2026', ''])(
  '«%s» is no day, in Russian',
  async (day) => {
    await expect(recompute(subgraph.work, day)).rejects.toThrow(`Такого дня нет: «${day}»`);
  },
);

test('a day that has not come has no numbers to rebuild', async () => {
  await expect(recompute(subgraph.work, '2099-01-01')).rejects.toThrow(
    'День 2099-01-01 ещё не наступил',
  );
});
