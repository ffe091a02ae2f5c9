import { randomUUID } from 'node:crypto';
import { ActivityFact } from '@metodgraf/facts';
import { startSubgraph, type TestSubgraph } from '@metodgraf/subgraph-kit/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aCompetency, organizerOf } from '../../testing/builders.ts';
import { service } from '../service.ts';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await startSubgraph(service);
});
afterAll(() => subgraph.stop());

const ADD = `mutation ($key: ID!, $input: AddActivityInput!) { addActivity(requestId: $key, input: $input) {
  ... on Activity { id title kind owner { id } seats free competencies { id } supportForm { code name clause { ref } } }
  ... on AddActivityProblem { code } } }`;

const event = {
  title: ' Семинар по оцениванию ',
  kind: 'EVENT',
  competencyIds: [] as string[],
  startsOn: '2026-12-01',
  endsOn: '2026-12-02',
  hours: 8,
  place: 'Кемерово',
  description: 'Для учителей математики',
};

test('an organizer announces a form of support on the ground of its clause, and others are told', async () => {
  const organization = randomUUID();
  const competency = await subgraph.given(aCompetency());
  const input = {
    ...event,
    kind: 'SUPPORT',
    supportFormCode: 'MENTORING',
    competencyIds: [competency.id, competency.id],
    seats: 12,
  };
  const { addActivity } = await subgraph
    .as(organizerOf(organization))
    .execute<{ addActivity: { id: string } }>(ADD, { key: randomUUID(), input });
  expect(addActivity).toMatchObject({
    title: 'Семинар по оцениванию',
    owner: { id: organization },
    seats: 12,
    free: 12,
    competencies: [{ id: competency.id }],
    supportForm: { code: 'MENTORING', name: 'Наставничество', clause: { ref: 'order-1971#4.3' } },
  });
  expect((await subgraph.facts(ActivityFact)).at(-1)).toMatchObject({
    subject: addActivity.id,
    data: {
      title: 'Семинар по оцениванию',
      kind: 'SUPPORT',
      supportForm: 'MENTORING',
      owner: organization,
      competencies: [competency.id],
      startsOn: '2026-12-01',
      endsOn: '2026-12-02',
      hours: 8,
      seats: 12,
      free: 12,
    },
  });
});

test('an event has no form, and without counted seats it holds everyone', async () => {
  const input = { ...event, supportFormCode: 'MENTORING' };
  const answer = await subgraph
    .as(organizerOf(randomUUID()))
    .execute(ADD, { key: randomUUID(), input });
  expect(answer).toMatchObject({ addActivity: { supportForm: null, seats: null, free: null } });
  expect((await subgraph.facts(ActivityFact)).at(-1)?.data).toMatchObject({
    seats: null,
    free: null,
  });
});

test.each([
  ['without a form', { kind: 'SUPPORT' }, 'SUPPORT_FORM_REQUIRED'],
  ['in an unknown form', { kind: 'SUPPORT', supportFormCode: 'PARTY' }, 'SUPPORT_FORM_UNKNOWN'],
  [
    'in a form that was not in force then',
    { kind: 'SUPPORT', supportFormCode: 'MENTORING', startsOn: '2021-07-22' },
    'SUPPORT_FORM_UNKNOWN',
  ],
])('support %s is refused', async (_, change, code) => {
  const input = { ...event, ...change };
  expect(
    await subgraph.as(organizerOf(randomUUID())).execute(ADD, { key: randomUUID(), input }),
  ).toEqual({ addActivity: { code } });
});

test.each([
  ['no seats at all', { seats: 0 }, 'SEATS_NOT_POSITIVE'],
  ['no place', { place: ' ' }, 'PLACE_EMPTY'],
])('an event with %s is refused', async (_, change, code) => {
  const input = { ...event, ...change };
  expect(
    await subgraph.as(organizerOf(randomUUID())).execute(ADD, { key: randomUUID(), input }),
  ).toEqual({ addActivity: { code } });
});

test('a competency that is not in the framework is broken input', async () => {
  const input = { ...event, competencyIds: [randomUUID()] };
  await expect(
    subgraph.as(organizerOf(randomUUID())).execute(ADD, { key: randomUUID(), input }),
  ).rejects.toMatchObject({
    code: 'BAD_USER_INPUT',
    message: expect.stringMatching(/[а-я]/) as string,
  });
});

test.each([
  ['a teacher of the school', { role: 'EDUCATOR' as const, organization: randomUUID() }],
  ['a provider', { role: 'PROVIDER' as const, organization: randomUUID() }],
  ['the ministry', { role: 'MINISTRY' as const, organization: randomUUID() }],
  [
    'a methodologist without an organization',
    { role: 'METHODOLOGIST' as const, organization: null },
  ],
])('%s announces nothing', async (_, viewer) => {
  await expect(
    subgraph
      .as({ person: randomUUID(), ...viewer })
      .execute(ADD, { key: randomUUID(), input: event }),
  ).rejects.toMatchObject({ code: 'FORBIDDEN' });
});

test('the forms in force are offered with their clauses', async () => {
  const { supportForms } = await subgraph
    .as({ person: randomUUID(), role: 'CENTER' })
    .execute<{ supportForms: { code: string }[] }>('{ supportForms { code name clause { ref } } }');
  expect(supportForms.map(({ code }) => code).toSorted()).toEqual([
    'CONSULTATION',
    'INTERNSHIP',
    'LESSON_VISIT',
    'MASTER_CLASS',
    'MENTORING',
    'YOUNG_EDUCATOR_SCHOOL',
  ]);
});
