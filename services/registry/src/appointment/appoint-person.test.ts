import { randomUUID } from 'node:crypto';
import { AccountFact, AppointmentFact } from '@metodgraf/facts';
import { startSubgraph, type TestSubgraph } from '@metodgraf/subgraph-kit/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  aCenter,
  actingAs,
  aGrant,
  anAccount,
  anOrganization,
  aPerson,
  restated,
  TODAY,
} from '../../testing/builders.ts';
import { change } from '../../testing/mutations.ts';
import type { Organization } from '../organization/index.ts';
import { service } from '../service.ts';

let subgraph: TestSubgraph;
let center: Organization;
beforeAll(async () => {
  subgraph = await startSubgraph(service);
  center = await anOrganization(subgraph, { typeCode: 'CENTER', name: 'ЦНППМ' });
});
afterAll(() => subgraph.stop());

const appoint = (personId: string, actor = aCenter()) =>
  change(subgraph, actor, {
    name: 'appointPerson',
    input: {
      kind: 'METHODOLOGIST',
      personId,
      organizationId: center.id,
      from: TODAY,
      terms: { engagement: 'CONTRACT', rate: 0.5, schoolSubjects: ['Физика'] },
    },
    select:
      '... on Appointment { id kind engagement assigned limit limitClause { ref } person { name } organization { shortName } }',
  });

test('a methodologist is appointed under the limit of the act in force', async () => {
  const person = await aPerson(subgraph);
  const appointed = await appoint(person.id);
  expect(appointed).toMatchObject({
    kind: 'METHODOLOGIST',
    engagement: 'CONTRACT',
    assigned: 0,
    limit: 250,
    limitClause: { ref: 'order-1971#5.3.p1' },
    person: { name: 'Берёзкина Анна Сергеевна' },
    organization: { shortName: 'ЦНППМ' },
  });
  const stated = (await subgraph.facts(AppointmentFact)).find(
    ({ subject }) => subject === appointed['id'],
  );
  expect(stated?.data).toEqual({
    kind: 'METHODOLOGIST',
    person: person.id,
    organization: center.id,
    confirmedOn: TODAY,
    from: TODAY,
    to: null,
  });
});

test('the role of a methodologist begins with the appointment', async () => {
  const person = await aPerson(subgraph);
  const account = await anAccount(subgraph, person);
  await aGrant(subgraph, { person, role: 'METHODOLOGIST' });
  await restated(subgraph, person.id);
  const roles = async () =>
    (await subgraph.facts(AccountFact))
      .find(({ subject }) => subject === account.id)
      ?.data.grants.map(({ role, from }) => [role, from]);

  expect(await roles()).toEqual([]);
  await appoint(person.id);
  expect(await roles()).toEqual([['METHODOLOGIST', TODAY]]);
});

test('the appointed is known by name to everyone from then on', async () => {
  const person = await aPerson(subgraph);
  const stranger = subgraph.as(actingAs('EDUCATOR', randomUUID()));
  const QUERY = 'query ($id: ID!) { person(id: $id) { name } }';
  expect(await stranger.execute(QUERY, { id: person.id })).toEqual({ person: null });
  await appoint(person.id);
  expect(await stranger.execute(QUERY, { id: person.id })).toEqual({
    person: { name: 'Берёзкина Анна Сергеевна' },
  });
});

test('nobody is appointed twice, nobody unknown, and by nobody but the center', async () => {
  const person = await aPerson(subgraph);
  const twice = await Promise.all([appoint(person.id), appoint(person.id)]);
  expect(new Set(twice.map(({ code, __typename }) => code ?? __typename))).toEqual(
    new Set(['ALREADY_APPOINTED', 'Appointment']),
  );
  expect(await appoint(randomUUID())).toMatchObject({ code: 'PERSON_UNKNOWN' });
  const herself = actingAs('METHODOLOGIST', person.id, `assigned:${person.id}`);
  await expect(appoint(person.id, herself)).rejects.toMatchObject({ code: 'FORBIDDEN' });
});

test('the list shows load and limit to everyone, the most loaded first', async () => {
  const LIST =
    'query { methodologists(first: 100) { totalCount edges { node { person { name } assigned limit assignments(first: 5) { totalCount } } } } }';
  const { methodologists } = await subgraph
    .as(actingAs('EDUCATOR', randomUUID()))
    .execute<{ methodologists: { totalCount: number } }>(LIST);
  expect(methodologists.totalCount).toBe(4);
});
