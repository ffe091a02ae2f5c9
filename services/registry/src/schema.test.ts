import { publishedSdl } from '@metodgraf/subgraph-kit';
import { startSubgraph, type TestSubgraph } from '@metodgraf/subgraph-kit/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  aCenter,
  actingAs,
  aGrant,
  aMethodologist,
  anAccount,
  anAssignment,
  anOrganization,
  aPerson,
} from '../testing/builders.ts';
import { EXEMPTIONS } from './exemptions.ts';
import { service } from './service.ts';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await startSubgraph(service);
});
afterAll(() => subgraph.stop());

test('the published schema is the committed one', async () => {
  await expect(publishedSdl(service.resolvers)).toMatchFileSnapshot('../schema.graphql');
});

test('migrations build the tables the entities describe', async () => {
  expect(await subgraph.schemaDrift()).toBe('');
});

test('every table has a row policy or a written exemption', async () => {
  expect(await subgraph.unguardedTables()).toEqual(Object.keys(EXEMPTIONS));
});

describe('references', () => {
  const ENTITIES = `query ($r: [_Any!]!) { _entities(representations: $r) { __typename
    ... on Person { id } ... on Organization { id } ... on Territory { id } ... on Appointment { id } ... on Assignment { id } } }`;

  test('of each kind are loaded with one statement', async () => {
    const organizations = [await anOrganization(subgraph), await anOrganization(subgraph)];
    const people = [await aPerson(subgraph), await aPerson(subgraph)];
    const appointments = [await aMethodologist(subgraph), await aMethodologist(subgraph)];
    const [first, second] = people;
    const [one, other] = appointments;
    if (!first || !second || !one || !other) throw new Error('unreachable');
    const assignments = [
      await anAssignment(subgraph, { person: first, appointment: one }),
      await anAssignment(subgraph, { person: second, appointment: other }),
    ];
    const asked = [
      ...people.map(({ id }) => ({ __typename: 'Person', id })),
      ...organizations.map(({ id }) => ({ __typename: 'Organization', id })),
      ...['osinniki-go', 'kemerovo-go'].map((id) => ({ __typename: 'Territory', id })),
      ...appointments.map(({ id }) => ({ __typename: 'Appointment', id })),
      ...assignments.map(({ id }) => ({ __typename: 'Assignment', id })),
    ];
    const before = subgraph.statements.length;
    const answer = await subgraph.as(aCenter()).execute(ENTITIES, { r: asked });
    expect(answer).toEqual({ _entities: asked });
    const selects = subgraph.statements.slice(before).filter((sql) => sql.startsWith('select "'));
    expect(selects).toHaveLength(5);
  });

  test('to foreign rows answer nothing', async () => {
    const person = await aPerson(subgraph);
    const assignment = await anAssignment(subgraph, {
      person,
      appointment: await aMethodologist(subgraph),
    });
    const asked = [
      { __typename: 'Person', id: person.id },
      { __typename: 'Assignment', id: assignment.id },
    ];
    const stranger = await aPerson(subgraph);
    const answer = await subgraph
      .as(actingAs('EDUCATOR', stranger.id))
      .execute(ENTITIES, { r: asked });
    expect(answer).toEqual({ _entities: [null, null] });
  });
});

test('a stranger reads no personal row of any kind, and counts none', async () => {
  const organization = await anOrganization(subgraph);
  const person = await aPerson(subgraph, { organization });
  const appointment = await aMethodologist(subgraph);
  await anAssignment(subgraph, { person, appointment });
  await anAccount(subgraph, person);
  await aGrant(subgraph, { person, role: 'EDUCATOR' });
  const stranger = await aPerson(subgraph);
  const answer = await subgraph.as(actingAs('EDUCATOR', stranger.id)).execute(
    `query ($person: ID!, $organization: ID!, $appointment: ID!) {
      person(id: $person) { name }
      people(first: 10, filter: { ids: [$person] }) { totalCount edges { node { id } } }
      unassignedEducators(first: 10) { totalCount }
      grants(first: 10, personId: $person) { totalCount }
      organization(id: $organization) { people }
      appointment(id: $appointment) { assigned assignments(first: 10) { totalCount } }
      viewer { grants { id } consents { id } introductions { id } }
    }`,
    { person: person.id, organization: organization.id, appointment: appointment.id },
  );
  expect(answer).toEqual({
    person: null,
    people: { totalCount: 0, edges: [] },
    unassignedEducators: { totalCount: 1 },
    grants: { totalCount: 0 },
    organization: { people: null },
    appointment: { assigned: 1, assignments: { totalCount: 0 } },
    viewer: { grants: [], consents: [], introductions: [] },
  });
});
