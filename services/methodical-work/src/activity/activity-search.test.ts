import { randomUUID } from 'node:crypto';
import { startSubgraph, type TestSubgraph } from '@metodgraf/subgraph-kit/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  anActivity,
  aParticipation,
  developing,
  organizerOf,
  seatsFor,
} from '../../testing/builders.ts';
import { service } from '../service.ts';
import type { Activity } from './activity.entity.ts';

const COMPETENCY = randomUUID();
const OWNER = randomUUID();

let subgraph: TestSubgraph;
let past: Activity;
let running: Activity;
let mentoring: Activity;
beforeAll(async () => {
  subgraph = await startSubgraph(service);
  past = await subgraph.given(
    anActivity({ title: 'Форум', startsOn: '2026-10-01', endsOn: '2026-10-01', ownerId: OWNER }),
  );
  running = await subgraph.given(
    anActivity({
      title: 'Ёлочная мастерская',
      startsOn: '2026-11-20',
      endsOn: '2026-12-20',
      ownerId: OWNER,
    }),
  );
  mentoring = await subgraph.given(
    anActivity({
      kind: 'SUPPORT',
      supportFormCode: 'MENTORING',
      startsOn: '2026-12-01',
      endsOn: '2027-05-01',
      description: 'Пары',
    }),
  );
  await subgraph.given(developing(mentoring, COMPETENCY));
  await subgraph.given(seatsFor(mentoring, 5, 2));
});
afterAll(() => subgraph.stop());

/** @requirement R024 */
test.each([
  ['everything by its first day', {}, ['past', 'running', 'mentoring']],
  ['what runs or comes', { from: '2026-11-21' }, ['running', 'mentoring']],
  ['what runs on its last day', { from: '2026-12-20', ownerId: OWNER }, ['running']],
  ['what is over', { before: '2026-11-21' }, ['past']],
  ['what ended before its last day is not over', { before: '2026-10-01' }, []],
  ['forms of support', { kind: 'SUPPORT' }, ['mentoring']],
  ['by competency', { competencyId: COMPETENCY }, ['mentoring']],
  ['by words, whatever their case', { text: 'ёлочная' }, ['running']],
  ['by words of the description', { text: 'пары' }, ['mentoring']],
  ['nothing by a pattern', { text: '%' }, []],
])('activities are found: %s', async (_, filter, names) => {
  const { activities } = await subgraph
    .as({ person: randomUUID(), role: 'EDUCATOR' })
    .execute<{ activities: { totalCount: number; edges: { node: { id: string } }[] } }>(
      'query ($f: ActivityFilter) { activities(first: 50, filter: $f) { totalCount edges { node { id } } } }',
      { f: filter },
    );
  const expected = names.map((name) => ({ past, running, mentoring })[name]?.id);
  expect(activities.edges.map(({ node }) => node.id)).toEqual(expected);
  expect(activities.totalCount).toBe(expected.length);
});

test('a competency is given its activities', async () => {
  const answer = await subgraph
    .as({ person: randomUUID(), role: 'EDUCATOR' })
    .execute(
      'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Competency { activities { id free } } } }',
      { r: [{ __typename: 'Competency', id: COMPETENCY }] },
    );
  expect(answer).toEqual({ _entities: [{ activities: [{ id: mentoring.id, free: 3 }] }] });
});

test('the lists of several activities are paged with one statement', async () => {
  for (const activity of [past, past, past, running])
    await subgraph.given(aParticipation(activity));
  const before = subgraph.statements.length;
  const { activities } = await subgraph.as(organizerOf(OWNER)).execute<{
    activities: { edges: { node: { participations: { totalCount: number; edges: unknown[] } } }[] };
  }>(
    `{ activities(first: 10) { edges { node { supportForm { code } seats free competencies { id }
        participations(first: 2) { totalCount pageInfo { hasNextPage } edges { node { id activity { title } } } } } } } }`,
  );
  const lists = activities.edges.map(({ node }) => node.participations);
  expect(lists.map(({ totalCount, edges }) => [totalCount, edges.length])).toEqual([
    [3, 2],
    [1, 1],
    [0, 0],
  ]);
  const selects = subgraph.statements
    .slice(before)
    .filter((sql) => sql.includes('from "participation"'));
  expect(selects).toHaveLength(1);
});

test('a list inside an activity is read to its end, and a cursor of elsewhere is refused', async () => {
  const activity = await subgraph.given(anActivity());
  const listed = [];
  for (const registeredOn of ['2026-11-01', '2026-11-02', '2026-11-03']) {
    listed.push(await subgraph.given(aParticipation(activity, { registeredOn })));
  }
  const query = `query ($id: ID!, $after: String) { activity(id: $id) { participations(first: 2, after: $after) {
    edges { node { id } } pageInfo { hasNextPage hasPreviousPage endCursor } } } }`;
  interface Answer {
    activity: {
      participations: { edges: { node: { id: string } }[]; pageInfo: { endCursor: string } };
    };
  }
  const viewer = subgraph.as(organizerOf(activity.ownerId));
  const { activity: first } = await viewer.execute<Answer>(query, { id: activity.id });
  const after = first.participations.pageInfo.endCursor;
  const { activity: second } = await viewer.execute<Answer>(query, { id: activity.id, after });
  const read = [first, second].flatMap(({ participations }) =>
    participations.edges.map(({ node }) => node.id),
  );
  expect(read).toEqual(listed.map(({ id }) => id));
  expect(second.participations.pageInfo).toMatchObject({
    hasNextPage: false,
    hasPreviousPage: true,
  });
  await expect(
    viewer.execute(query, { id: activity.id, after: randomUUID() }),
  ).rejects.toMatchObject({
    code: 'BAD_USER_INPUT',
  });
});
