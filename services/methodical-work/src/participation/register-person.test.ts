import { randomUUID } from 'node:crypto';
import { ActivityFact, ActivityIntroductionFact, ParticipationFact } from '@metodgraf/facts';
import { startSubgraph, type TestSubgraph } from '@metodgraf/subgraph-kit/testing';
import type { Viewer } from '@metodgraf/subgraph-kit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aMethodologist, anActivity, organizerOf, seatsFor } from '../../testing/builders.ts';
import type { Activity } from '../activity/activity.entity.ts';
import { ActivitySeats } from '../seat/activity-seats.entity.ts';
import { service } from '../service.ts';
import { Participation } from './participation.entity.ts';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await startSubgraph(service);
});
afterAll(() => subgraph.stop());

const REGISTER = `mutation ($key: ID!, $input: RegisterForActivityInput!) { registerForActivity(requestId: $key, input: $input) {
  ... on Participation { id outcome on registeredOn person { id } activity { id free } } ... on RegisterForActivityProblem { code } } }`;

interface Answer {
  registerForActivity: { id: string; code?: string };
}

type As = Partial<Viewer> & Pick<Viewer, 'person' | 'role'>;

const register = async (viewer: As, activity: Activity, personId = viewer.person) =>
  (
    await subgraph.as(viewer).execute<Answer>(REGISTER, {
      key: randomUUID(),
      input: { activityId: activity.id, personId },
    })
  ).registerForActivity;

async function anEducator(...scopes: string[]): Promise<As> {
  const person = randomUUID();
  await subgraph.reach(person, `own:${person}`, 'region:kuzbass', ...scopes);
  return { person, role: 'EDUCATOR', scopes: [`own:${person}`] };
}

test('a person takes a seat by herself, others are told, and the organizer is introduced', async () => {
  const activity = await subgraph.given(anActivity());
  await subgraph.given(seatsFor(activity, 3));
  const educator = await anEducator();
  const participation = await register(educator, activity);
  expect(participation).toMatchObject({
    outcome: 'REGISTERED',
    on: null,
    registeredOn: '2026-11-21',
    person: { id: educator.person },
    activity: { id: activity.id, free: 2 },
  });
  expect((await subgraph.facts(ParticipationFact)).at(-1)).toMatchObject({
    subject: participation.id,
    data: {
      person: educator.person,
      activity: activity.id,
      kind: 'EVENT',
      on: null,
      outcome: 'REGISTERED',
    },
  });
  expect((await subgraph.facts(ActivityFact)).at(-1)).toMatchObject({
    subject: activity.id,
    data: { seats: 3, free: 2 },
  });
  expect((await subgraph.facts(ActivityIntroductionFact)).at(-1)).toEqual({
    subject: participation.id,
    version: 1,
    deleted: false,
    data: {
      person: educator.person,
      party: activity.ownerId,
      reason: 'Запись: «Семинар по оцениванию»',
      from: '2026-11-21',
      to: '2027-11-30',
    },
  });
});

test('her methodologist and the organizer register her too', async () => {
  const activity = await subgraph.given(anActivity());
  const methodologist = aMethodologist();
  const assigned = await anEducator(`assigned:${methodologist.person}`);
  const another = await anEducator();
  expect((await register(methodologist, activity, assigned.person)).code).toBeUndefined();
  expect(
    (await register(organizerOf(activity.ownerId), activity, another.person)).code,
  ).toBeUndefined();
});

test.each([
  ['a methodologist of others', () => aMethodologist()],
  ['an organizer of something else', () => organizerOf(randomUUID())],
  ['another teacher', () => ({ person: randomUUID(), role: 'EDUCATOR' as const })],
  [
    'the ministry, which sees everyone',
    () => ({ person: randomUUID(), role: 'MINISTRY' as const, scopes: ['region:kuzbass'] }),
  ],
])('%s registers her not', async (_, viewer) => {
  const activity = await subgraph.given(anActivity());
  const { person } = await anEducator();
  await expect(register(viewer(), activity, person)).rejects.toMatchObject({ code: 'FORBIDDEN' });
});

test('yesterday’s methodologist registers her no more', async () => {
  const activity = await subgraph.given(anActivity());
  const methodologist = aMethodologist();
  const { person } = await anEducator();
  await subgraph.worker
    .fork()
    .execute(
      `insert into reach (person, scope, since, until) values (?, ?, '2025-01-01', '2026-11-21')`,
      [person, `assigned:${methodologist.person}`],
    );
  // The row policy would refuse too; the policy of the use case says why.
  await expect(register(methodologist, activity, person)).rejects.toMatchObject({
    code: 'FORBIDDEN',
    action: 'methodical-work:participation:register',
  });
});

test('fifty people ask for the last seat at once and one gets it', async () => {
  const activity = await subgraph.given(anActivity());
  await subgraph.given(seatsFor(activity, 5, 4));
  const people = await Promise.all(Array.from({ length: 50 }, () => anEducator()));
  const answers = await Promise.all(people.map((person) => register(person, activity)));
  const codes = answers.map(({ code = 'DONE' }) => code);
  expect(codes.filter((code) => code === 'DONE')).toHaveLength(1);
  expect(codes.filter((code) => code === 'NO_SEATS')).toHaveLength(49);
  const em = subgraph.worker.fork();
  expect((await em.findOneOrFail(ActivitySeats, { activityId: activity.id })).taken).toBe(5);
  expect(await em.count(Participation, { activityId: activity.id })).toBe(1);
});

test('one person is on the list once however many ask at the same time', async () => {
  const activity = await subgraph.given(anActivity());
  await subgraph.given(seatsFor(activity, 20));
  const educator = await anEducator();
  const answers = await Promise.all(Array.from({ length: 10 }, () => register(educator, activity)));
  const codes = answers.map(({ code = 'DONE' }) => code).toSorted();
  expect(codes).toEqual([...Array<string>(9).fill('ALREADY_REGISTERED'), 'DONE']);
  const { taken } = await subgraph.worker
    .fork()
    .findOneOrFail(ActivitySeats, { activityId: activity.id });
  expect(taken).toBe(1);
});

test('the database itself keeps more people than seats out', async () => {
  const activity = await subgraph.given(anActivity());
  await subgraph.given(seatsFor(activity, 1, 1));
  const more = subgraph.worker
    .fork()
    .execute('update activity_seats set taken = 2 where activity_id = ?', [activity.id]);
  await expect(more).rejects.toMatchObject({ code: '23514' });
});

test('an activity that is over, and a person nobody knows, are refused', async () => {
  const over = await subgraph.given(anActivity({ startsOn: '2026-11-19', endsOn: '2026-11-20' }));
  expect(await register(await anEducator(), over)).toEqual({ code: 'ACTIVITY_OVER' });
  const activity = await subgraph.given(anActivity());
  expect(await register(organizerOf(activity.ownerId), activity, randomUUID())).toEqual({
    code: 'PERSON_UNKNOWN',
  });
});
