import { randomUUID } from 'node:crypto';
import { startSubgraph, type TestSubgraph } from '@metodgraf/subgraph-kit/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aCenter, actingAs, anOrganization, aPerson } from '../../testing/builders.ts';
import { change } from '../../testing/mutations.ts';
import { service } from '../service.ts';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await startSubgraph(service);
});
afterAll(() => subgraph.stop());

const municipality = (territory: string) =>
  actingAs('MUNICIPALITY', randomUUID(), `mun:${territory}`);
const appoint = (personId: string, over: object = {}, actor = aCenter()) =>
  change(subgraph, actor, {
    name: 'appointResponsible',
    input: {
      kind: 'ROUTE_COORDINATOR',
      personId,
      territoryId: 'osinniki-go',
      actTitle: 'Приказ управления образования',
      actNumber: '15',
      actOn: '2025-08-25',
      from: '2025-09-01',
      ...over,
    },
    select: '... on ResponsiblePerson { id version kind from to person { id } }',
  });

// @requirement R007
describe('a coordinator of routes', () => {
  test('is appointed by the municipality for itself and shown with it, until released', async () => {
    const person = await aPerson(subgraph);
    const own = municipality('osinniki-go');
    const appointed = await appoint(person.id, {}, own);
    expect(appointed).toMatchObject({
      kind: 'ROUTE_COORDINATOR',
      person: { id: person.id },
      to: null,
    });
    const shown = async () =>
      (
        await subgraph
          .as(own)
          .execute('{ territory(id: "osinniki-go") { coordinators { id person { id } } } }')
      )['territory'];
    expect(await shown()).toEqual({
      coordinators: [{ id: appointed['id'], person: { id: person.id } }],
    });
    const end = (on: string, version: number) =>
      change(subgraph, own, {
        name: 'endResponsibility',
        input: { id: appointed['id'], version, on },
        select: '... on ResponsiblePerson { to }',
      });
    expect(await end('2025-09-01', 1)).toMatchObject({ code: 'DATES_REVERSED' });
    expect(await appoint(person.id)).toMatchObject({ code: 'ALREADY_APPOINTED' });
    expect(await end('2026-01-01', 1)).toMatchObject({ to: '2026-01-01' });
    expect(await end('2026-02-01', 2)).toMatchObject({ code: 'ALREADY_ENDED' });
    expect(await shown()).toEqual({ coordinators: [] });
  });

  test('is not appointed by another municipality', async () => {
    const { id } = await aPerson(subgraph);
    await expect(appoint(id, {}, municipality('kemerovo-go'))).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
  });

  test.each([
    ['of no municipality', { territoryId: null }, 'TERRITORY_MISSING'],
    ['of an unknown one', { territoryId: 'nowhere' }, 'TERRITORY_UNKNOWN'],
    ['on reversed days', { to: '2025-09-01' }, 'DATES_REVERSED'],
    ['before the act', { actOn: '2025-09-02' }, 'ACT_LATER'],
  ])('%s is refused', async (_, over, code) => {
    const { id } = await aPerson(subgraph);
    expect(await appoint(id, over)).toMatchObject({ code });
  });

  test('that nobody is, is refused', async () => {
    expect(await appoint(randomUUID())).toMatchObject({ code: 'PERSON_UNKNOWN' });
  });
});

// @requirement R008 R135 R173 R229
test('the head of the ЦНППМ is recorded with the letter of approval, and only of a ЦНППМ', async () => {
  const person = await aPerson(subgraph);
  const letter = {
    kind: 'CENTER_HEAD',
    territoryId: null,
    actTitle: 'Письмо Федерального оператора о согласовании',
    actNumber: '02-114',
  };
  const [center, school] = [
    await anOrganization(subgraph, { typeCode: 'CENTER' }),
    await anOrganization(subgraph),
  ];
  expect(await appoint(person.id, { ...letter, organizationId: school.id })).toMatchObject({
    code: 'ORGANIZATION_NOT_A_CENTER',
  });
  await appoint(person.id, { ...letter, organizationId: center.id });
  const answer = await subgraph.as(aCenter()).execute(
    `query ($id: ID!) { organization(id: $id) { responsible { kind actNumber } }
      responsiblePersons(first: 10, filter: { kind: CENTER_HEAD, on: "2026-01-01" }) { totalCount } }`,
    { id: center.id },
  );
  expect(answer).toEqual({
    organization: { responsible: [{ kind: 'CENTER_HEAD', actNumber: '02-114' }] },
    responsiblePersons: { totalCount: 1 },
  });
});
