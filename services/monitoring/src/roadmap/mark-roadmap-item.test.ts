import { randomUUID } from 'node:crypto';
import { startSubgraph, type TestSubgraph } from '@metodgraf/subgraph-kit/testing';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { analyst, ministry } from '../../testing/viewers.ts';
import { service } from '../service.ts';

const MARK = `... on RoadmapMark { id version doneOn termEndsOn evidence late withdrawnAt
  markedBy { id } item { id status missedTerms dueOn marks { id } } }`;
const CHANGE = {
  markRoadmapItem: `mutation ($key: ID!, $input: MarkRoadmapItemInput!) {
    markRoadmapItem(requestId: $key, input: $input) {
      ${MARK} ... on MarkRoadmapItemProblem { code parameters { name value } } } }`,
  withdrawRoadmapMark: `mutation ($key: ID!, $input: WithdrawRoadmapMarkInput!) {
    withdrawRoadmapMark(requestId: $key, input: $input) {
      ${MARK} ... on WithdrawRoadmapMarkProblem { code parameters { name value } } } }`,
};
const ITEM = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on RoadmapItem {
  status missedTerms marks { id evidence withdrawalReason withdrawnBy { id } } } } }`;

interface Mark {
  readonly id: string;
  readonly version: number;
}

let subgraph: TestSubgraph;
const official = ministry();
beforeEach(async () => {
  subgraph = await startSubgraph(service);
});
afterEach(() => subgraph.stop());

async function change(
  name: keyof typeof CHANGE,
  input: object,
  { viewer = official, key = randomUUID() } = {},
): Promise<Mark> {
  const answer = await subgraph
    .as(viewer)
    .execute<Record<string, Mark>>(CHANGE[name], { key, input });
  return answer[name] as Mark;
}

const row = (code: string) => `roadmap-2023#${code}`;
const mark = (
  code: string,
  doneOn = '2023-12-20',
  evidence = 'Приказ от 20.12.2023 № 4011',
  how = {},
) => change('markRoadmapItem', { itemId: row(code), doneOn, evidence }, how);

async function read(code: string) {
  const { _entities } = await subgraph.as(analyst()).execute<{ _entities: unknown[] }>(ITEM, {
    r: [{ __typename: 'RoadmapItem', id: row(code) }],
  });
  return _entities[0];
}

/** @requirement R196, RM-02 */
test('a row due once is done once it is marked, late or not, with who and by what', async () => {
  expect(await mark('RM-02', '2023-11-02', ' Соглашения ')).toMatchObject({
    doneOn: '2023-11-02',
    termEndsOn: '2023-10-31',
    evidence: 'Соглашения',
    late: true,
    markedBy: { id: official.person },
    item: { status: 'DONE', missedTerms: 0 },
  });
});

/** @requirement RM-07 */
test('a row of every year is done when each of its years is marked', async () => {
  expect(await read('RM-07')).toMatchObject({ status: 'OVERDUE', missedTerms: 2 });
  expect(await mark('RM-07')).toMatchObject({
    termEndsOn: '2023-12-31',
    late: false,
    item: { status: 'OVERDUE', missedTerms: 1 },
  });
  expect(await mark('RM-07', '2024-12-31')).toMatchObject({ item: { status: 'DONE' } });
});

test.each([
  ['an unknown row', 'RM-99', '2023-12-20', 'Приказ', 'ROW_UNKNOWN'],
  ['no document', 'RM-02', '2023-12-20', '  ', 'EVIDENCE_EMPTY'],
  ['a day not come yet', 'RM-02', '2026-11-22', 'Приказ', 'IN_FUTURE'],
  ['a day before the roadmap', 'RM-02', '2022-12-31', 'Приказ', 'BEFORE_ROADMAP'],
  ['a day after the roadmap’s period', 'RM-07', '2025-01-01', 'Приказ', 'OUTSIDE_TERMS'],
])('a mark is refused: %s', async (...[, code, doneOn, evidence, expected]) => {
  expect(await mark(code, doneOn, evidence)).toMatchObject({ code: expected });
});

test('a term has one mark, whoever comes first', async () => {
  const both = await Promise.all([mark('RM-02'), mark('RM-02')]);
  const outcomes = both.map((outcome) => ('code' in outcome ? outcome.code : 'MARKED'));
  expect(outcomes).toHaveLength(2);
  expect(outcomes).toEqual(expect.arrayContaining(['ALREADY_MARKED', 'MARKED']));
});

test('a mistaken mark is withdrawn with a reason, stays in the history and gives way to another', async () => {
  const { id, version } = await mark('RM-02');
  const withdraw = (reason: string, seen = version) =>
    change('withdrawRoadmapMark', { id, version: seen, reason });
  expect(await withdraw(' ')).toMatchObject({ code: 'REASON_EMPTY' });
  await expect(withdraw('Ошибка', 7)).rejects.toMatchObject({ code: 'CONFLICT' });
  expect(await withdraw(' Документ не тот ')).toMatchObject({ item: { status: 'OVERDUE' } });
  expect(await withdraw('Ещё раз', version + 1)).toMatchObject({ code: 'ALREADY_WITHDRAWN' });
  await mark('RM-02', '2023-10-02', 'Договор № 7');
  expect(await read('RM-02')).toMatchObject({
    status: 'DONE',
    marks: expect.arrayContaining(
      [
        { id, withdrawalReason: 'Документ не тот', withdrawnBy: { id: official.person } },
        { evidence: 'Договор № 7', withdrawnBy: null },
      ].map((each) => expect.objectContaining(each)),
    ),
  });
});

test('the same request marks once', async () => {
  const key = randomUUID();
  const { id } = await mark('RM-02', '2023-12-20', 'Приказ', { key });
  expect(await mark('RM-02', '2023-12-20', 'Приказ', { key })).toMatchObject({ id });
});

test('only the ministry marks and withdraws, and each change leaves an audit row', async () => {
  const { id, version } = await mark('RM-02');
  const center = { viewer: { ...ministry(), role: 'CENTER' as const } };
  await expect(mark('RM-03', '2023-12-20', 'Приказ', center)).rejects.toMatchObject({
    code: 'FORBIDDEN',
  });
  await expect(
    change('withdrawRoadmapMark', { id, version, reason: 'x' }, center as never),
  ).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await change('withdrawRoadmapMark', { id, version, reason: 'Ошибка' });
  const audit = await subgraph.worker
    .fork()
    .execute<{ action: string }[]>('select action from audit where actor = ? order by at', [
      official.person,
    ]);
  expect(audit.map(({ action }) => action)).toEqual([
    'monitoring:roadmap:mark',
    'monitoring:roadmap:withdraw-mark',
  ]);
});

test('the marks of all rows come with one statement', async () => {
  const before = subgraph.statements.length;
  await subgraph.as(official).execute('{ roadmaps { items { status marks { id } } } }');
  const asked = subgraph.statements.slice(before).filter((sql) => sql.includes('"roadmap_mark"'));
  expect(asked).toHaveLength(1);
});
