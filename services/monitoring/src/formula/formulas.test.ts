import { startSubgraph, type TestSubgraph } from '@metodgraf/subgraph-kit/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { FactsOfRegion } from '../../testing/facts-of-region.ts';
import { NAIVE, type NaiveCount, NAIVE_SUPPORT_FORMS } from '../../testing/naive-indicators.ts';
import { askedDay, factsOfRegion } from '../../testing/random-facts.ts';
import { storeFacts } from '../../testing/store-facts.ts';
import { placesOn } from '../place/territory-in-place.rules.ts';
import { service } from '../service.ts';
import { type Formula, FORMULAS } from './index.ts';

interface Row {
  subject_id: string;
  numerator: boolean;
  denominator: boolean;
  territory: string | null;
  chain: { record: string; on: string }[];
}

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await startSubgraph(service);
});
afterAll(() => subgraph.stop());

function rowsOf(formula: Formula, facts: FactsOfRegion, day: string): Promise<Row[]> {
  const question = {
    day,
    yearStart: `${day.slice(0, 4)}-01-01`,
    places: placesOn(facts.territories, day),
    youngUntilAge: 35,
    youngUntilYears: 3,
    supportForms: NAIVE_SUPPORT_FORMS,
  };
  return subgraph.worker.fork().execute<Row[]>(formula.query, [JSON.stringify(question)]);
}

function plainly(code: string, facts: FactsOfRegion, day: string): NaiveCount {
  const reading = NAIVE[code];
  if (!reading) throw new Error(`${code} has no plain reading`);
  return reading(facts, day);
}

const counted = (rows: readonly Row[], side: 'numerator' | 'denominator'): string[] =>
  rows
    .filter((row) => row[side])
    .map(({ subject_id: id }) => id)
    .toSorted();

/** @requirement I-3, I-6, I-7, I-8, J-1, J-6, R225 */
test('every formula counts, on any day, exactly whom its plain reading counts', async () => {
  const reached = new Map(FORMULAS.map(({ code }) => [code, 0]));
  await fc.assert(
    fc.asyncProperty(factsOfRegion, askedDay, async (facts, day) => {
      await storeFacts(subgraph.worker.fork(), facts);
      for (const formula of FORMULAS) {
        const rows = await rowsOf(formula, facts, day);
        const naive = plainly(formula.code, facts, day);
        expect(counted(rows, 'numerator'), formula.code).toEqual([...naive.numerator].toSorted());
        expect(counted(rows, 'denominator'), formula.code).toEqual(
          [...naive.denominator].toSorted(),
        );
        expect(new Set(rows.map(({ subject_id: id }) => id)).size).toBe(rows.length);
        reached.set(formula.code, (reached.get(formula.code) ?? 0) + naive.numerator.size);
      }
    }),
    { numRuns: 200, seed: 1971 },
  );
  // Random facts that never satisfy a formula would prove nothing.
  for (const [code, people] of reached) expect(people, code).toBeGreaterThan(9);
});
