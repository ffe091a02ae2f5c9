import { randomUUID } from 'node:crypto';
import { OrganizationFact } from '@metodgraf/facts';
import { startSubgraph, type TestSubgraph } from '@metodgraf/subgraph-kit/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aCenter, actingAs, anOrganization, aPerson, TODAY } from '../../testing/builders.ts';
import { change } from '../../testing/mutations.ts';
import { service } from '../service.ts';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await startSubgraph(service);
});
afterAll(() => subgraph.stop());

const SELECT = `... on Organization { id name level type { name clause { ref } } territory { name kindName }
  parents { hierarchy organization { id } } people }`;

const add = (over: object = {}, actor = aCenter()) =>
  change(subgraph, actor, {
    name: 'addOrganization',
    input: {
      name: 'МБОУ «Школа „Пихтовая“»',
      shortName: 'Школа «Пихтовая»',
      typeCode: 'SCHOOL',
      territoryId: 'osinniki-go',
      ...over,
    },
    select: SELECT,
  });

describe('an organization', () => {
  test('is entered under its parents and told of', async () => {
    const authority = await anOrganization(subgraph, {
      typeCode: 'MUNICIPAL_AUTHORITY',
      name: 'Управление образования',
    });
    const center = await anOrganization(subgraph, { typeCode: 'MMC', name: 'ММЦ' });
    const added = await add({
      administrativeParentId: authority.id,
      methodicalParentId: center.id,
      ogrn: '1027700132195',
    });

    expect(added).toMatchObject({
      level: 'INSTITUTIONAL',
      type: { name: 'Общеобразовательная организация', clause: { ref: 'order-1971#3.2.10' } },
      territory: { name: 'Осинниковский городской округ', kindName: 'городской округ' },
      parents: [
        { hierarchy: 'ADMINISTRATIVE', organization: { id: authority.id } },
        { hierarchy: 'METHODICAL', organization: { id: center.id } },
      ],
      people: 0,
    });
    const stated = (await subgraph.facts(OrganizationFact)).find(
      ({ subject }) => subject === added['id'],
    );
    expect(stated?.data).toMatchObject({
      type: 'SCHOOL',
      level: 'INSTITUTIONAL',
      territory: 'osinniki-go',
      from: TODAY,
      to: null,
    });
    expect(stated?.data.parents).toHaveLength(2);
  });

  test.each([
    ['of a kind the region does not know', { typeCode: 'CIRCUS' }, 'TYPE_UNKNOWN'],
    ['of a kind that people are', { typeCode: 'EDUCATOR' }, 'TYPE_UNKNOWN'],
    ['under a number with a wrong digit', { ogrn: '1027700132196' }, 'OGRN_WRONG'],
    ['under a number of too few digits', { ogrn: '12' }, 'OGRN_WRONG'],
    ['nowhere', { territoryId: 'atlantis' }, 'TERRITORY_UNKNOWN'],
    [
      'in a territory that has a successor',
      { territoryId: 'novokuznetsk-mr' },
      'TERRITORY_UNKNOWN',
    ],
  ])('%s is refused', async (_, over, code) => {
    expect(await add(over)).toMatchObject({ code });
  });

  test('under a parent its kind may not stand under is bad input, in Russian', async () => {
    const school = await anOrganization(subgraph);
    await expect(add({ administrativeParentId: school.id })).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      message: expect.stringContaining('не может стоять под') as string,
    });
    await expect(add({ methodicalParentId: randomUUID() })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  test('is entered by the center alone', async () => {
    await expect(add({}, actingAs('SCHOOL', randomUUID(), 'org:x'))).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
  });
});

describe('the register of organizations', () => {
  const LIST =
    'query ($filter: OrganizationFilter) { organizations(first: 50, filter: $filter) { edges { node { name } } } }';
  const list = async (filter: object) => {
    const { organizations } = await subgraph
      .as(actingAs('EDUCATOR', randomUUID()))
      .execute<{ organizations: { edges: { node: { name: string } }[] } }>(LIST, { filter });
    return organizations.edges.map(({ node }) => node.name);
  };

  test('is open to everyone signed in and found by words, kind and territory as it is today', async () => {
    await anOrganization(subgraph, { name: 'Школа «Ольховая»', territoryId: 'novokuznetsk-mr' });
    await anOrganization(subgraph, {
      name: 'Ольховый колледж',
      typeCode: 'COLLEGE',
      territoryId: 'kemerovo-go',
    });
    expect(await list({ text: 'ольхов' })).toEqual(['Ольховый колледж', 'Школа «Ольховая»']);
    expect(await list({ text: 'ольхов', typeCode: 'COLLEGE' })).toEqual(['Ольховый колледж']);
    expect(await list({ text: 'ольхов', territoryId: 'novokuznetsk-mo' })).toEqual([
      'Школа «Ольховая»',
    ]);
  });

  test('counts people only for those who may see all of them', async () => {
    const organization = await anOrganization(subgraph);
    await aPerson(subgraph, { organization });
    await aPerson(subgraph, { organization, kind: 'LEADER' });
    const count = async (actor: Parameters<TestSubgraph['as']>[0]) =>
      (
        await subgraph
          .as(actor)
          .execute('query ($id: ID!) { organization(id: $id) { people } }', { id: organization.id })
      )['organization'];
    expect(await count(aCenter())).toEqual({ people: 2 });
    expect(await count(actingAs('SCHOOL', randomUUID(), `org:${organization.id}`))).toEqual({
      people: 2,
    });
    expect(await count(actingAs('SCHOOL', randomUUID(), 'org:other'))).toEqual({ people: null });
    expect(await count(actingAs('EDUCATOR', randomUUID()))).toEqual({ people: null });
  });
});

describe('territories', () => {
  const ON = 'query ($on: LocalDate) { territories(on: $on) { id successor { id } } }';
  const on = async (day: string | null) =>
    (
      await subgraph
        .as(aCenter())
        .execute<{ territories: { id: string; successor: { id: string } | null }[] }>(ON, {
          on: day,
        })
    ).territories;

  test('of 2019 are thirty-four; later ones stand in place of some', async () => {
    const then = await on('2019-06-01');
    expect(then).toHaveLength(34);
    expect(then.find(({ id }) => id === 'novokuznetsk-mr')?.successor).toEqual({
      id: 'novokuznetsk-mo',
    });
    const now = await on(null);
    expect(now.map(({ id }) => id)).toContain('novokuznetsk-mo');
    expect(now.map(({ id }) => id)).not.toContain('novokuznetsk-mr');
  });
});
