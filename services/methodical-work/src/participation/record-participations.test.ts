import { randomUUID } from 'node:crypto';
import { ParticipationFact } from '@metodgraf/facts';
import { startSubgraph, type TestSubgraph } from '@metodgraf/subgraph-kit/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { anActivity, aParticipation, organizerOf } from '../../testing/builders.ts';
import { service } from '../service.ts';
import { Participation } from './participation.entity.ts';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await startSubgraph(service);
});
afterAll(() => subgraph.stop());

const RECORD = `mutation ($key: ID!, $input: RecordParticipationsInput!) { recordParticipations(requestId: $key, input: $input) {
  ... on Activity { listed unrecorded } ... on RecordParticipationsProblem { code parameters { name value } } } }`;

/** An activity of three days, the second is today, with three people on its list. */
async function aList() {
  const activity = await subgraph.given(
    anActivity({ startsOn: '2026-11-20', endsOn: '2026-11-22' }),
  );
  const listed: Participation[] = [];
  for (let place = 0; place < 3; place += 1) {
    listed.push(await subgraph.given(aParticipation(activity)));
  }
  const marks = listed.map(({ id }, place) => ({
    id,
    version: 1,
    outcome: (['ATTENDED', 'ABSENT', 'REGISTERED'] as const)[place],
  }));
  const input = { activityId: activity.id, on: '2026-11-21', marks };
  return { activity, listed, input, organizer: subgraph.as(organizerOf(activity.ownerId)) };
}

const outcomesOf = async (listed: readonly Participation[]) => {
  const rows = await subgraph.worker
    .fork()
    .find(Participation, { id: { $in: listed.map(({ id }) => id) } });
  return listed.map(({ id }) => {
    const row = rows.find((each) => each.id === id);
    return [row?.outcome, row?.recordedFor ?? null];
  });
};

test('a whole list is recorded at once, and others are told of each', async () => {
  const { listed, input, organizer } = await aList();
  expect(await organizer.execute(RECORD, { key: randomUUID(), input })).toEqual({
    recordParticipations: { listed: 3, unrecorded: 1 },
  });
  expect(await outcomesOf(listed)).toEqual([
    ['ATTENDED', '2026-11-21'],
    ['ABSENT', '2026-11-21'],
    ['REGISTERED', null],
  ]);
  const told = (await subgraph.facts(ParticipationFact)).filter(({ subject }) =>
    listed.some(({ id }) => id === subject),
  );
  expect(told.map(({ data }) => data.outcome).toSorted()).toEqual([
    'ABSENT',
    'ATTENDED',
    'REGISTERED',
  ]);
});

test('the same key records once', async () => {
  const { input, organizer } = await aList();
  const key = randomUUID();
  const first = await organizer.execute(RECORD, { key, input });
  expect(await organizer.execute(RECORD, { key, input })).toEqual(first);
});

test.each([
  ['tomorrow', '2026-11-22', 'IN_FUTURE'],
  ['a day outside the activity', '2026-11-19', 'OUTSIDE_DATES'],
])('%s cannot be recorded for anybody', async (_, on, code) => {
  const { listed, input, organizer } = await aList();
  expect(
    await organizer.execute(RECORD, { key: randomUUID(), input: { ...input, on } }),
  ).toMatchObject({ recordParticipations: { code } });
  expect((await outcomesOf(listed)).every(([outcome]) => outcome === 'REGISTERED')).toBe(true);
});

test('one lost race or one stranger on the list, and nothing is recorded', async () => {
  const { listed, input, organizer } = await aList();
  const [first, ...rest] = input.marks;
  const late = { ...input, marks: [...rest, { ...first, version: 7 }] };
  await expect(organizer.execute(RECORD, { key: randomUUID(), input: late })).rejects.toMatchObject(
    { code: 'CONFLICT' },
  );
  const another = await aList();
  const strange = { ...input, marks: [...input.marks, ...another.input.marks] };
  await expect(
    organizer.execute(RECORD, { key: randomUUID(), input: strange }),
  ).rejects.toMatchObject({ code: 'NOT_FOUND' });
  expect((await outcomesOf(listed)).every(([outcome]) => outcome === 'REGISTERED')).toBe(true);
});

test.each([
  ['another organizer', () => organizerOf(randomUUID())],
  [
    'the ministry, which sees everyone',
    () => ({ person: randomUUID(), role: 'MINISTRY' as const, scopes: ['region:kuzbass'] }),
  ],
])('%s records nothing', async (_, viewer) => {
  const { input } = await aList();
  await expect(
    subgraph.as(viewer()).execute(RECORD, { key: randomUUID(), input }),
  ).rejects.toMatchObject({ code: 'FORBIDDEN' });
});

test.each([
  ['nobody', () => []],
  ['one person twice', (marks: unknown[]) => [...marks, ...marks]],
])('a list of %s is broken input', async (_, change) => {
  const { input, organizer } = await aList();
  await expect(
    organizer.execute(RECORD, {
      key: randomUUID(),
      input: { ...input, marks: change(input.marks) },
    }),
  ).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
});
