import { randomUUID } from 'node:crypto';
import { WorkforceFact } from '@metodgraf/facts';
import { startSubgraph, type TestSubgraph } from '@metodgraf/subgraph-kit/testing';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type DemoFacts, factsFor } from '../../testing/demo-facts.ts';
import { analyst, ministry } from '../../testing/viewers.ts';
import { findCorrections, recalculate } from '../calculation/index.ts';
import { service } from '../service.ts';
import { computeSnapshots } from './index.ts';

const TAKE = `mutation ($key: ID!, $on: LocalDate!, $title: String!) {
  takeSnapshot(requestId: $key, input: { on: $on, title: $title }) {
    ... on Snapshot { id on title status values { numerator } }
    ... on TakeSnapshotProblem { code parameters { name value } }
  } }`;
const READ = `query ($id: ID!) { snapshot(id: $id) { status values {
  indicator { code } numerator denominator value correction { numerator denominator }
  counted(side: NUMERATOR, first: 10) { totalCount edges { node { person { id } } } }
} } }`;

interface Value {
  indicator: { code: string };
  numerator: number | null;
  correction: { numerator: number; denominator: number } | null;
  counted: { totalCount: number; edges: unknown[] };
}

let subgraph: TestSubgraph;
let facts: DemoFacts;
let center: string;
let teacher: string;

beforeEach(async () => {
  subgraph = await startSubgraph(service);
  facts = factsFor(subgraph);
  center = await facts.organization({ type: 'CENTER' });
  teacher = await facts.person({ organization: center });
  await facts.assessment(teacher, center, '2026-03-12');
});
afterEach(() => subgraph.stop());

const take = (on: string, title = 'Мониторинг', viewer = ministry()) =>
  subgraph.as(viewer).execute<{ takeSnapshot: { id: string; code?: string } }>(TAKE, {
    key: randomUUID(),
    on,
    title,
  });

async function read(
  id: string,
  code = 'J-1',
): Promise<{ status: string; value?: Value | undefined }> {
  const { snapshot } = await subgraph
    .as(ministry())
    .execute<{ snapshot: { status: string; values: Value[] } }>(READ, { id });
  const value = snapshot.values.find(({ indicator }) => indicator.code === code);
  return { status: snapshot.status, value };
}

/** @requirement R232 */
test('a snapshot of a past day is pending, then ready, and counts as of that day', async () => {
  const { takeSnapshot } = await take('2026-06-30', ' Мониторинг на 30.06.2026 ');
  expect(takeSnapshot).toMatchObject({
    on: '2026-06-30',
    title: 'Мониторинг на 30.06.2026',
    status: 'PENDING',
    values: [],
  });
  await facts.assessment(await facts.person({ organization: center }), center, '2026-07-01');
  await computeSnapshots(subgraph.work);

  const { status, value } = await read(takeSnapshot.id);
  expect(status).toBe('READY');
  expect(value).toMatchObject({ numerator: 1, denominator: 2, value: 50 });
  expect(value?.counted.edges).toEqual([{ node: { person: { id: teacher } } }]);
});

test('no later fact changes a finished snapshot; what changed stands beside it', async () => {
  const { takeSnapshot } = await take('2026-06-30');
  await computeSnapshots(subgraph.work);
  const before = await read(takeSnapshot.id);

  const late = await facts.person({ organization: center });
  await facts.assessment(late, center, '2026-05-01');
  await recalculate(subgraph.work);
  await computeSnapshots(subgraph.work);
  expect(await read(takeSnapshot.id)).toEqual(before);

  await findCorrections(subgraph.work);
  const after = await read(takeSnapshot.id);
  expect(after.value).toEqual({ ...before.value, correction: { numerator: 2, denominator: 2 } });
  await subgraph.deliver(WorkforceFact, late, null, 2);
  await findCorrections(subgraph.work);
  expect(await read(takeSnapshot.id)).toEqual(before);
});

test.each([
  'update indicator_value set value = 100 where source = ?',
  'delete from indicator_value where source = ?',
  'delete from calculation where kind = ?',
  `update calculation set status = 'PENDING' where kind = ?`,
])('not even the worker may: %s', async (sql) => {
  await take('2026-06-30');
  await computeSnapshots(subgraph.work);
  await expect(subgraph.worker.fork().execute(sql, ['SNAPSHOT'])).rejects.toThrow(
    'a finished snapshot never changes',
  );
});

test.each([
  ['2026-11-22', 'Завтра', 'IN_FUTURE'],
  ['2021-07-22', 'До первого приказа', 'TOO_EARLY'],
  ['2026-06-30', '  ', 'TITLE_EMPTY'],
])('a snapshot on %s «%s» is refused: %s', async (on, title, code) => {
  expect((await take(on, title)).takeSnapshot).toMatchObject({ code });
});

test('a day has one snapshot', async () => {
  await take('2026-06-30');
  expect((await take('2026-06-30', 'Ещё раз')).takeSnapshot).toMatchObject({
    code: 'ALREADY_TAKEN',
    parameters: [{ name: 'on', value: '2026-06-30' }],
  });
});

test('only the ministry takes snapshots', async () => {
  const other = { ...analyst(), role: 'CENTER' as const };
  await expect(take('2026-06-30', 'x', other as never)).rejects.toMatchObject({
    code: 'FORBIDDEN',
  });
});

test('the number of a day is that of its snapshot, and slices come from it', async () => {
  await take('2026-06-30');
  await computeSnapshots(subgraph.work);
  const QUERY = `{ indicator(code: "J-1") { value(on: "2026-06-30") { numerator }
    missing: value(on: "2026-06-29") { numerator }
    slices(by: ORGANIZATION, on: "2026-06-30") { numerator slice { key } } } }`;
  expect(await subgraph.as(ministry()).execute(QUERY)).toEqual({
    indicator: {
      value: { numerator: 1 },
      missing: null,
      slices: [{ numerator: 1, slice: { key: center } }],
    },
  });
});
