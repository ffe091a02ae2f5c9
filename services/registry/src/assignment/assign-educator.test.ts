import { randomUUID } from 'node:crypto';
import { AssignmentFact, PersonFact } from '@metodgraf/facts';
import { startSubgraph, type TestSubgraph } from '@metodgraf/subgraph-kit/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  aCenter,
  actingAs,
  aMethodologist,
  anAssignment,
  anOrganization,
  aPerson,
  educators,
  TODAY,
} from '../../testing/builders.ts';
import { change } from '../../testing/mutations.ts';
import { Appointment } from '../appointment/index.ts';
import type { Organization } from '../organization/index.ts';
import type { Person } from '../person/index.ts';
import { service } from '../service.ts';
import { Assignment } from './assignment.entity.ts';

let subgraph: TestSubgraph;
let school: Organization;
beforeAll(async () => {
  subgraph = await startSubgraph(service);
  school = await anOrganization(subgraph);
});
afterAll(() => subgraph.stop());

const SELECT =
  '... on Assignment { id from to version educator { name } methodologist { name } appointment { assigned limit } }';
const PEOPLE = 'query { people(first: 50) { totalCount edges { node { id name } } } }';

const assign = (educator: Person, appointment: Appointment, actor = aCenter(), from = TODAY) =>
  change(subgraph, actor, {
    name: 'assignEducator',
    input: { educatorId: educator.id, appointmentId: appointment.id, from },
    select: SELECT,
  });

const end = (assignment: { id: string; version: number }, on = TODAY, actor = aCenter()) =>
  change(subgraph, actor, { name: 'endAssignment', input: { ...assignment, on }, select: SELECT });

const loadOf = async ({ id }: Appointment): Promise<number> =>
  (await subgraph.worker.fork().findOneOrFail(Appointment, { id })).assigned;

async function fill(appointment: Appointment, count: number): Promise<void> {
  const people = await educators(subgraph, { organization: school, count });
  await subgraph.given((em) =>
    em.insertMany(
      Assignment,
      people.map(({ id }) => ({
        id: randomUUID(),
        personId: id,
        appointmentId: appointment.id,
        from: '2024-01-01',
        to: null,
      })),
    ),
  );
}

const anEducator = (): Promise<Person> => aPerson(subgraph, { organization: school });

describe('assigning', () => {
  test('answers the assignment, counts it and tells the other services', async () => {
    const [educator, appointment] = [await aPerson(subgraph), await aMethodologist(subgraph)];
    const done = await assign(educator, appointment);

    expect(done).toMatchObject({
      __typename: 'Assignment',
      from: TODAY,
      to: null,
      educator: { name: 'Берёзкина Анна Сергеевна' },
      methodologist: { name: 'Ольховская Марина Сергеевна' },
      appointment: { assigned: 1, limit: 250 },
    });
    expect((await subgraph.facts(AssignmentFact)).at(-1)?.data).toEqual({
      person: educator.id,
      methodologist: appointment.personId,
      appointment: appointment.id,
      from: TODAY,
      to: null,
    });
    const stated = (await subgraph.facts(PersonFact)).find(
      ({ subject }) => subject === educator.id,
    );
    expect(stated?.data.scopes).toContainEqual({
      scope: `assigned:${appointment.personId}`,
      from: TODAY,
      to: null,
    });
  });

  test('opens the educator to the methodologist, ending closes her again', async () => {
    const [educator, appointment] = [await aPerson(subgraph), await aMethodologist(subgraph)];
    const methodologist = subgraph.as(
      actingAs('METHODOLOGIST', appointment.personId, `assigned:${appointment.personId}`),
    );
    const others = (people: unknown): unknown =>
      (people as { people: { edges: { node: { id: string } }[] } }).people.edges
        .map(({ node }) => node.id)
        .filter((id) => id !== appointment.personId);

    expect(others(await methodologist.execute(PEOPLE))).toEqual([]);
    const done = await assign(educator, appointment);
    expect(others(await methodologist.execute(PEOPLE))).toEqual([educator.id]);
    await end({ id: String(done['id']), version: 1 });
    expect(others(await methodologist.execute(PEOPLE))).toEqual([]);
    expect(await loadOf(appointment)).toBe(0);
  });

  test('is the center’s alone: a methodologist may not assign to herself', async () => {
    const [educator, appointment] = [await aPerson(subgraph), await aMethodologist(subgraph)];
    const herself = actingAs(
      'METHODOLOGIST',
      appointment.personId,
      `assigned:${appointment.personId}`,
    );
    await expect(assign(educator, appointment, herself)).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    expect(await loadOf(appointment)).toBe(0);
  });

  test.each([
    ['a leader', { kind: 'LEADER' as const }, 'NOT_AN_EDUCATOR'],
    ['someone who has left', { postUntil: '2026-01-01' }, 'NOT_AN_EDUCATOR'],
  ])('refuses %s', async (_, over, code) => {
    const [person, appointment] = [await aPerson(subgraph, over), await aMethodologist(subgraph)];
    expect(await assign(person, appointment)).toMatchObject({ code });
  });

  test('refuses a second methodologist, an ended appointment and oneself', async () => {
    const [educator, appointment] = [await aPerson(subgraph), await aMethodologist(subgraph)];
    await anAssignment(subgraph, { person: educator, appointment });
    const ended = await aMethodologist(subgraph, { until: '2026-01-01' });
    const herself = { id: appointment.personId } as Person;

    expect(await assign(educator, await aMethodologist(subgraph))).toMatchObject({
      code: 'ALREADY_ASSIGNED',
    });
    expect(await assign(await aPerson(subgraph), ended)).toMatchObject({
      code: 'APPOINTMENT_ENDED',
    });
    expect(await assign(herself, appointment)).toMatchObject({ code: 'SELF_ASSIGNMENT' });
  });

  test('an educator nobody knows is NOT_FOUND', async () => {
    const unknown = { id: randomUUID() } as Person;
    await expect(assign(unknown, await aMethodologist(subgraph))).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});

describe('the limit', () => {
  /** @requirement R178 */
  test('of a hundred parallel assignments at 249 exactly one succeeds', async () => {
    const appointment = await aMethodologist(subgraph);
    await fill(appointment, 249);
    expect(await loadOf(appointment)).toBe(249);
    const hundred = await educators(subgraph, { organization: school, count: 100 });
    const center = aCenter();

    const answers = await Promise.all(
      hundred.map((educator) => assign(educator, appointment, center)),
    );
    const codes = answers.map(({ code, __typename }) => code ?? __typename);
    expect(codes.filter((code) => code === 'Assignment')).toHaveLength(1);
    expect(codes.filter((code) => code === 'LIMIT_REACHED')).toHaveLength(99);
    expect(answers.find(({ code }) => code)).toMatchObject({
      parameters: [{ name: 'limit', value: '250' }],
    });
    expect(await loadOf(appointment)).toBe(250);
    const rows = await subgraph.worker.fork().count(Assignment, { appointmentId: appointment.id });
    expect(rows).toBe(250);
  });

  test('is kept by the database even where no rule was asked', async () => {
    const appointment = await aMethodologist(subgraph, { limit: 2 });
    const people = await Promise.all(Array.from({ length: 8 }, () => anEducator()));
    const outcomes = await Promise.allSettled(
      people.map(({ id }) =>
        subgraph.given((em) =>
          em.insert(Assignment, {
            id: randomUUID(),
            personId: id,
            appointmentId: appointment.id,
            from: TODAY,
            to: null,
          }),
        ),
      ),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(2);
    expect(await loadOf(appointment)).toBe(2);
  });

  test('does not depend on how many of the assignments the viewer may see', async () => {
    const appointment = await aMethodologist(subgraph, { limit: 2 });
    await fill(appointment, 2);
    const elsewhere = await anOrganization(subgraph);
    const educator = await aPerson(subgraph, { organization: elsewhere });
    const narrow = { ...aCenter(), scopes: [`org:${elsewhere.id}`] };
    expect(await assign(educator, appointment, narrow)).toMatchObject({ code: 'LIMIT_REACHED' });
    expect(await loadOf(appointment)).toBe(2);
  });

  test('counts who is still accompanied: a later end frees the place only then', async () => {
    const appointment = await aMethodologist(subgraph, { limit: 1 });
    const [leaving, coming] = [await anEducator(), await anEducator()];
    const done = await assign(leaving, appointment);
    await end({ id: String(done['id']), version: 1 }, '2026-12-31');
    expect(await assign(coming, appointment)).toMatchObject({ code: 'LIMIT_REACHED' });

    const later = new Date('2026-12-31T05:00:00Z');
    const answer = await subgraph.as(aCenter(), later).execute(
      `mutation ($key: ID!, $input: AssignEducatorInput!) {
        assignEducator(requestId: $key, input: $input) { ... on Assignment { appointment { assigned } } ... on AssignEducatorProblem { code } } }`,
      {
        key: randomUUID(),
        input: { educatorId: coming.id, appointmentId: appointment.id, from: '2026-12-31' },
      },
    );
    expect(answer).toEqual({ assignEducator: { appointment: { assigned: 1 } } });
  });
});

describe('ending', () => {
  test('refuses an end before the beginning and a second end; a lost race is a conflict', async () => {
    const [educator, appointment] = [await anEducator(), await aMethodologist(subgraph)];
    const { id } = await anAssignment(subgraph, { person: educator, appointment });

    expect(await end({ id, version: 1 }, '2019-01-01')).toMatchObject({ code: 'DATES_REVERSED' });
    expect(await end({ id, version: 1 })).toMatchObject({ to: TODAY, version: 2 });
    expect(await end({ id, version: 2 })).toMatchObject({ code: 'ALREADY_ENDED' });
    await expect(end({ id, version: 1 })).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  test('is the center’s alone', async () => {
    const [educator, appointment] = [await anEducator(), await aMethodologist(subgraph)];
    const { id } = await anAssignment(subgraph, { person: educator, appointment });
    const ministry = actingAs('MINISTRY', randomUUID(), 'region:kuzbass');
    await expect(end({ id, version: 1 }, TODAY, ministry)).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
  });
});
