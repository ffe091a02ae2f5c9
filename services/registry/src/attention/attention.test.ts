import { startSubgraph, type TestSubgraph } from '@metodgraf/subgraph-kit/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  aCenter,
  actingAs,
  aMethodologist,
  anAdministrator,
  anAssignment,
  anOrganization,
  aPerson,
  TODAY,
} from '../../testing/builders.ts';
import { change } from '../../testing/mutations.ts';
import { service } from '../service.ts';
import { daysBefore } from './recent.rules.ts';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await startSubgraph(service);
});
afterAll(() => subgraph.stop());

const waiting = async (actor: Parameters<TestSubgraph['as']>[0]) =>
  (await subgraph.as(actor).execute('query { registryAttention { code count } }'))[
    'registryAttention'
  ];

test('each role is told what waits for it', async () => {
  const [organization, distant] = [
    await anOrganization(subgraph),
    await anOrganization(subgraph, { territoryId: 'kemerovo-go' }),
  ];
  const full = await aMethodologist(subgraph, { limit: 2 });
  const [old, fresh, alone] = [
    await aPerson(subgraph, { organization }),
    await aPerson(subgraph, { organization }),
    await aPerson(subgraph, { organization: distant, familyName: 'Одинцова' }),
  ];
  await aPerson(subgraph, { organization, postUntil: '2026-01-01' });
  await aPerson(subgraph, { organization, kind: 'LEADER' });
  await anAssignment(subgraph, { person: old, appointment: full, from: '2026-10-22' });
  await anAssignment(subgraph, { person: fresh, appointment: full, from: '2026-10-23' });

  expect(await waiting(aCenter())).toEqual([
    { code: 'UNASSIGNED_EDUCATORS', count: 1 },
    { code: 'METHODOLOGISTS_AT_LIMIT', count: 1 },
    { code: 'METHODOLOGISTS_UNCONFIRMED', count: 1 },
  ]);
  expect(
    await waiting(actingAs('METHODOLOGIST', full.personId, `assigned:${full.personId}`)),
  ).toEqual([{ code: 'NEWLY_ASSIGNED', count: 1 }]);
  expect(await waiting(actingAs('EDUCATOR', alone.id))).toEqual([
    { code: 'NO_METHODOLOGIST', count: 1 },
  ]);
  expect(await waiting(actingAs('EDUCATOR', old.id))).toEqual([]);
  expect(await waiting(anAdministrator())).toEqual([]);

  const LIST =
    'query ($territoryId: ID) { unassignedEducators(first: 10, territoryId: $territoryId) { totalCount edges { node { familyName } } } }';
  const center = subgraph.as(aCenter());
  expect(await center.execute(LIST)).toEqual({
    unassignedEducators: { totalCount: 1, edges: [{ node: { familyName: 'Одинцова' } }] },
  });
  expect(await center.execute(LIST, { territoryId: 'kemerovo-go' })).toMatchObject({
    unassignedEducators: { totalCount: 1 },
  });
  expect(await center.execute(LIST, { territoryId: 'osinniki-go' })).toMatchObject({
    unassignedEducators: { totalCount: 0 },
  });
});

test('thirty days are counted over months', () => {
  expect(daysBefore('2026-03-01', 1)).toBe('2026-02-28');
  expect(daysBefore('2026-11-21', 30)).toBe('2026-10-22');
});

test('a municipality is told of documents it lacks and of a missing coordinator', async () => {
  const authority = await anOrganization(subgraph, {
    typeCode: 'MUNICIPAL_AUTHORITY',
    territoryId: 'kaltan-go',
  });
  const coordinator = await aPerson(subgraph, { organization: authority, kind: 'OTHER' });
  const clerk = {
    ...actingAs('MUNICIPALITY', coordinator.id, 'mun:kaltan-go'),
    organization: authority.id,
  };
  const [documents, missing] = (await waiting(clerk)) as { code: string; count: number }[];
  expect(missing).toEqual({ code: 'NO_ROUTE_COORDINATOR', count: 1 });
  expect(documents).toEqual({ code: 'MUNICIPAL_DOCUMENTS_MISSING', count: 6 });

  await change(subgraph, clerk, {
    name: 'appointResponsible',
    input: {
      kind: 'ROUTE_COORDINATOR',
      personId: coordinator.id,
      territoryId: 'kaltan-go',
      actTitle: 'Приказ',
      actNumber: '1',
      actOn: TODAY,
      from: TODAY,
    },
    select: '... on ResponsiblePerson { id }',
  });
  await change(subgraph, clerk, {
    name: 'markChecklist',
    input: { itemCode: 'SERVICE_REGULATION', territoryId: 'kaltan-go', doneOn: TODAY, version: 0 },
    select: '... on ChecklistMark { id }',
  });
  expect(await waiting(clerk)).toEqual([{ code: 'MUNICIPAL_DOCUMENTS_MISSING', count: 5 }]);
});

test('who holds another office still waits for a methodologist', async () => {
  const count = async () => {
    const { unassignedEducators } = await subgraph
      .as(aCenter())
      .execute<{ unassignedEducators: { totalCount: number } }>(
        '{ unassignedEducators(first: 1) { totalCount } }',
      );
    return unassignedEducators.totalCount;
  };
  const expert = await aPerson(subgraph, { familyName: 'Липова' });
  const before = await count();
  const appointed = await change(subgraph, aCenter(), {
    name: 'appointPerson',
    input: {
      kind: 'EXPERT',
      personId: expert.id,
      from: TODAY,
      terms: { remit: 'экспертиза программ' },
    },
    select: '... on Appointment { id }',
  });
  expect(appointed).toMatchObject({ __typename: 'Appointment' });
  expect(await count()).toBe(before);
});
