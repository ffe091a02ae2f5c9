import { unifiedGraphHandler as rawPlanner } from '@graphql-hive/router-runtime';
import { parse, print, validate } from 'graphql';
import { afterAll, expect, test } from 'vitest';
import { unifiedGraphHandler } from '../src/planner/unified-graph-handler.ts';
import { QueryGenerator, type RandomQuery } from '../testing/random-query.ts';
import { type Answer, federation, schoolGraph } from '../testing/school/federation.ts';
import { monolith } from '../testing/school/monolith.ts';

const whole = monolith(schoolGraph.api);
const partial = monolith(schoolGraph.api, 'grades');
const repaired = federation({ unifiedGraphHandler });
const withoutGrades = federation({ unifiedGraphHandler, down: 'grades' });
const raw = federation({ unifiedGraphHandler: rawPlanner });

afterAll(async () => {
  for (const gateway of [repaired, withoutGrades, raw]) await gateway[Symbol.asyncDispose]();
});

/** Key order is the only freedom left to an answer. */
function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, item]) => [key, canonical(item)] as const);
  return Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

interface Difference extends RandomQuery {
  readonly expected: string;
  readonly actual: string;
  readonly messages: readonly string[];
}

async function compare(
  expected: ReturnType<typeof monolith>,
  gateway: { answer: (query: string, variables: RandomQuery['variables']) => Promise<Answer> },
  { seed, count }: { seed: number; count: number },
) {
  const generator = new QueryGenerator(whole.schema, seed);
  const differences: Difference[] = [];
  let compared = 0;
  while (compared < count) {
    const { query, variables } = generator.next();
    const document = parse(query);
    if (validate(whole.schema, document).length > 0) continue;
    compared += 1;
    const right = await expected.answer(document, variables);
    const answer = await gateway.answer(query, variables);
    const difference = {
      query: print(document),
      variables,
      expected: JSON.stringify(canonical(right.data)),
      actual: JSON.stringify(canonical(answer.data)),
      messages: answer.errors?.map(({ message }) => message) ?? [],
    };
    if (difference.expected !== difference.actual) differences.push(difference);
  }
  return { compared, differences };
}

test('every random query is answered as one ordinary schema would answer it', async () => {
  const { compared, differences } = await compare(whole, repaired, { seed: 101, count: 1000 });
  console.log(`сравнено запросов: ${compared}, различий: ${differences.length}`);
  expect(differences.slice(0, 2)).toEqual([]);
});

test('with a service down the rest of the answer is the same too', async () => {
  const { compared, differences } = await compare(partial, withoutGrades, {
    seed: 202,
    count: 500,
  });
  console.log(`без одного сервиса: ${compared}, различий: ${differences.length}`);
  expect(differences.slice(0, 2)).toEqual([]);
});

test('the planner without our repair answers wrongly, so the comparison can fail', async () => {
  const { compared, differences } = await compare(whole, raw, { seed: 101, count: 200 });
  console.log(`без починки: ${compared}, различий: ${differences.length}`);
  expect(differences.length).toBeGreaterThan(20);
});
