import { unifiedGraphHandler as rawPlanner } from '@graphql-hive/router-runtime';
import { afterAll, describe, expect, test } from 'vitest';
import { unifiedGraphHandler } from '../src/planner/unified-graph-handler.ts';
import { federation } from '../testing/school/federation.ts';

const raw = federation({ unifiedGraphHandler: rawPlanner });
const repaired = federation({ unifiedGraphHandler });

afterAll(async () => {
  await raw[Symbol.asyncDispose]();
  await repaired[Symbol.asyncDispose]();
});

const ids = [1, 2, 3, 4, 5, 6].map((n) => ({ id: `p${n}` }));

describe('what the planner of router-runtime 1.4 gets wrong and the gateway answers rightly', () => {
  test('a list asked for twice is one list', async () => {
    const query = '{ people { id } people { id } }';
    expect((await raw.answer(query)).data).not.toEqual({ people: ids });
    expect(await repaired.answer(query)).toEqual({ data: { people: ids } });
  });

  test('a fragment before the field it repeats adds nothing', async () => {
    const query = '{ ...F people { id } } fragment F on Query { people { id } }';
    expect((await raw.answer(query)).data).not.toEqual({ people: ids });
    expect(await repaired.answer(query)).toEqual({ data: { people: ids } });
  });

  test('a skipped field leaves an answer without it', async () => {
    const query = 'query ($no: Boolean!) { average @skip(if: true) average @include(if: $no) }';
    const variables = { no: false };
    expect(await raw.answer(query, variables)).not.toEqual({ data: {} });
    expect(await repaired.answer(query, variables)).toEqual({ data: {} });
  });

  test('__typename beside a fragment is no introspection', async () => {
    const query = '{ __typename ...F } fragment F on Query { average }';
    const right = { data: { __typename: 'Query', average: 4.2 } };
    expect(await raw.answer(query)).not.toEqual(right);
    expect(await repaired.answer(query)).toEqual(right);
  });

  test("the name of the root type is nobody's to ask", async () => {
    const query = 'mutation { __typename rename(id: "g1", title: "Новое") { title } }';
    await using unrepaired = federation({ unifiedGraphHandler: rawPlanner, down: 'grades' });
    await using alone = federation({ unifiedGraphHandler, down: 'grades' });
    const right = { data: { __typename: 'Mutation', rename: { title: 'Новое' } } };
    expect(await unrepaired.answer(query)).not.toEqual(right);
    expect(await alone.answer(query)).toEqual(right);
  });

  test('the schema may be asked about beside ordinary fields', async () => {
    const query = '{ average __schema { queryType { name } } }';
    const right = { data: { average: 4.2, __schema: { queryType: { name: 'Query' } } } };
    expect(await raw.answer(query)).not.toEqual(right);
    expect(await repaired.answer(query)).toEqual(right);
  });

  test('null never stands where the type forbids it', async () => {
    const query = '{ party(id: "s3") { ... on School { staff { total } } } average }';
    expect((await raw.answer(query)).data).toMatchObject({ party: { staff: expect.any(Array) } });
    expect((await repaired.answer(query)).data).toEqual({ party: null, average: 4.2 });
  });
});

test('an operation that multiplies by fragments is refused before planning', async () => {
  const chain = Array.from(
    { length: 20 },
    (_, n) => `fragment F${n} on Query { ...F${n + 1} ...F${n + 1} }`,
  );
  const query = `{ ...F0 } ${chain.join(' ')} fragment F20 on Query { average }`;
  expect((await repaired.answer(query)).errors?.[0]?.message).toBe('Запрос слишком велик');
});

test('a variable without its value is refused even where a condition hides its use', async () => {
  const query = 'query ($id: ID!) { average person(id: $id) @skip(if: true) { id } }';
  expect((await repaired.answer(query)).errors).toHaveLength(1);
});

test('another field under the key __typename is refused', async () => {
  expect((await repaired.answer('{ people { __typename: name } }')).errors?.[0]?.message).toBe(
    'Псевдоним __typename занят',
  );
});

/** Many different operations, each left by its client while it is being planned. */
async function leaveWhilePlanning(gateway: typeof raw, count: number): Promise<number> {
  let broken = 0;
  for (let index = 0; index < count; index += 1) {
    const query = `query Left${index} { people { a${index}: name chief { name } } routes { steps { program { load } } } }`;
    const body = JSON.stringify({ query });
    const request = { method: 'POST', headers: { 'content-type': 'application/json' }, body };
    const leaving = new AbortController();
    setTimeout(() => leaving.abort(), index % 4);
    const signal = leaving.signal;
    const left = gateway.runtime.fetch('http://gateway/graphql', { ...request, signal });
    await Promise.resolve(left).catch(() => undefined);
    const next = await gateway.answer(query);
    if (next.errors) broken += 1;
  }
  return broken;
}

test('a client that leaves while its query is planned breaks it for nobody', async () => {
  expect(await leaveWhilePlanning(raw, 60)).toBeGreaterThan(0);
  expect(await leaveWhilePlanning(repaired, 60)).toBe(0);
});
