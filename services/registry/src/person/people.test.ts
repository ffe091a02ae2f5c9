import { randomUUID } from 'node:crypto';
import { startSubgraph, type TestSubgraph } from '@metodgraf/subgraph-kit/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  aCenter,
  actingAs,
  aMethodologist,
  anAdministrator,
  anAssignment,
  anOrganization,
  aPerson,
} from '../../testing/builders.ts';
import { service } from '../service.ts';
import type { Person } from './person.entity.ts';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await startSubgraph(service);
});
afterAll(() => subgraph.stop());

const LIST = `query ($filter: PeopleFilter, $first: Int = 50, $after: String) {
  people(first: $first, after: $after, filter: $filter) { totalCount pageInfo { endCursor hasNextPage } edges { node { id familyName } } } }`;
const DETAILS = 'query ($id: ID!) { person(id: $id) { details { birthDate snils email } } }';

interface Listed {
  people: {
    totalCount: number;
    pageInfo: { endCursor: string; hasNextPage: boolean };
    edges: { node: { id: string; familyName: string } }[];
  };
}
type Acting = Parameters<TestSubgraph['as']>[0];

const list = async (actor: Acting, variables: object = {}) =>
  (await subgraph.as(actor).execute<Listed>(LIST, { ...variables })).people;

const idsOf = async (actor: Acting, filter: object = {}): Promise<string[]> =>
  (await list(actor, { filter })).edges.map(({ node }) => node.id);

describe('who sees whom', () => {
  test('a foreign person is invisible by list, id, filter, count and reference', async () => {
    const [mine, foreign] = [await aPerson(subgraph), await aPerson(subgraph)];
    const appointment = await aMethodologist(subgraph);
    await anAssignment(subgraph, { person: mine, appointment });
    const viewer = actingAs(
      'METHODOLOGIST',
      appointment.personId,
      `assigned:${appointment.personId}`,
    );

    const seen = await list(viewer);
    expect(seen.totalCount, 'exactly the assigned, herself not among them').toBe(1);
    expect(seen.edges.map(({ node }) => node.id)).toEqual([mine.id]);
    expect(await idsOf(viewer, { ids: [mine.id, foreign.id] })).toEqual([mine.id]);
    const one = 'query ($id: ID!) { person(id: $id) { id } }';
    expect(await subgraph.as(viewer).execute(one, { id: foreign.id })).toEqual({ person: null });
    const references = [mine, foreign].map(({ id }) => ({ __typename: 'Person', id }));
    const entities =
      'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Person { id } } }';
    expect(await subgraph.as(viewer).execute(entities, { r: references })).toEqual({
      _entities: [{ id: mine.id }, null],
    });
  });

  test('a list does not count on public office: a methodologist lists no heads', async () => {
    const head = await aPerson(subgraph, { kind: 'LEADER' });
    const appointment = await aMethodologist(subgraph);
    const viewer = actingAs(
      'METHODOLOGIST',
      appointment.personId,
      `assigned:${appointment.personId}`,
    );
    expect(await idsOf(viewer, { kind: 'LEADER' })).toEqual([]);
    expect(
      await subgraph
        .as(viewer)
        .execute('query ($id: ID!) { person(id: $id) { id } }', { id: head.id }),
    ).toEqual({ person: { id: head.id } });
  });

  test('an administrator sees no cards but of those in public office', async () => {
    const person = await aPerson(subgraph);
    const administrator = anAdministrator();
    expect((await list(administrator)).totalCount).toBe(0);
    expect(
      await subgraph
        .as(administrator)
        .execute('query ($id: ID!) { person(id: $id) { id } }', { id: person.id }),
    ).toEqual({ person: null });
  });

  test('a school sees its people, a municipality those of its territory, also after a merger', async () => {
    const [school, rural] = [
      await anOrganization(subgraph),
      await anOrganization(subgraph, { territoryId: 'novokuznetsk-mr' }),
    ];
    const [here, there] = [
      await aPerson(subgraph, { organization: school }),
      await aPerson(subgraph, { organization: rural }),
    ];
    const onlyTheirs = { ids: [here.id, there.id] };
    expect(await idsOf(actingAs('SCHOOL', randomUUID(), `org:${school.id}`), onlyTheirs)).toEqual([
      here.id,
    ]);
    expect(
      await idsOf(actingAs('MUNICIPALITY', randomUUID(), 'mun:novokuznetsk-mo'), onlyTheirs),
    ).toEqual([there.id]);
    expect(
      await idsOf(actingAs('MUNICIPALITY', randomUUID(), 'mun:novokuznetsk-mr'), onlyTheirs),
    ).toEqual([]);
  });

  test('an ММЦ sees the people of the schools under it', async () => {
    const center = await anOrganization(subgraph, { typeCode: 'MMC', name: 'ММЦ' });
    const person = await aPerson(subgraph, {
      organization: await anOrganization(subgraph, { under: center.id }),
    });
    expect(await idsOf(actingAs('MUNICIPALITY', randomUUID(), `mmc:${center.id}`))).toEqual([
      person.id,
    ]);
  });

  test('sixty parallel viewers see each their own', async () => {
    const school = await anOrganization(subgraph);
    const people = await Promise.all(
      Array.from({ length: 60 }, () => aPerson(subgraph, { organization: school })),
    );
    const seen = await Promise.all(
      people.map(({ id }) => idsOf(actingAs('EDUCATOR', id, `own:${id}`))),
    );
    expect(seen).toEqual(people.map(({ id }) => [id]));
  });
});

describe('private details', () => {
  let person: Person;
  let school: string;
  beforeAll(async () => {
    const organization = await anOrganization(subgraph);
    school = organization.id;
    person = await aPerson(subgraph, { organization, snils: '11223344595' });
  });
  const seenBy = async (actor: Acting) =>
    (await subgraph.as(actor).execute<{ person: unknown }>(DETAILS, { id: person.id })).person;

  test('are the person’s own in full', async () => {
    const own = await seenBy(actingAs('EDUCATOR', person.id, `own:${person.id}`));
    expect(own).toEqual({
      details: { birthDate: '1990-05-17', snils: '112-233-445 95', email: 'anna@demo.example' },
    });
  });

  test('show the school a masked СНИЛС', async () => {
    expect(await seenBy(actingAs('SCHOOL', randomUUID(), `org:${school}`))).toMatchObject({
      details: { snils: '***-***-*** 95' },
    });
  });

  test('are closed to the center, unless it has the duty', async () => {
    expect(await seenBy(aCenter())).toEqual({ details: null });
    expect(await seenBy({ ...aCenter(), duties: ['PRIVATE'] })).toMatchObject({
      details: { birthDate: '1990-05-17' },
    });
  });
});

describe('the list', () => {
  let school: Awaited<ReturnType<typeof anOrganization>>;
  const names = ['Ёлкина', 'Еловская', 'Ежова', 'Яблокова', 'Абрамова', 'абрикосова'];
  beforeAll(async () => {
    school = await anOrganization(subgraph, {
      name: 'Школа «Пихтовая»',
      territoryId: 'kemerovo-go',
    });
    for (const familyName of names) await aPerson(subgraph, { organization: school, familyName });
  });
  const named = async (filter: object) =>
    (await list(aCenter(), { filter })).edges.map(({ node }) => node.familyName);

  test('stands in the order of the Russian alphabet, page by page', async () => {
    const filter = { organizationId: school.id };
    const expected = ['Абрамова', 'абрикосова', 'Ежова', 'Ёлкина', 'Еловская', 'Яблокова'];
    expect(await named(filter)).toEqual(expected);

    const paged: string[] = [];
    let after: string | null = null;
    do {
      const page: Listed['people'] = await list(aCenter(), { filter, first: 2, after });
      expect(page.totalCount).toBe(6);
      paged.push(...page.edges.map(({ node }) => node.familyName));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after);
    expect(paged).toEqual(expected);
  });

  test('is searched by beginnings of words, ё or е', async () => {
    const here = { organizationId: school.id };
    expect(await named({ ...here, text: 'ел' })).toEqual(['Ёлкина', 'Еловская']);
    expect(await named({ ...here, text: 'анна елк' })).toEqual(['Ёлкина']);
    expect(await named({ ...here, text: '%' })).toEqual([]);
    expect(await named({ territoryId: 'kemerovo-go', text: 'ябл' })).toEqual(['Яблокова']);
    expect(await named({ territoryId: 'osinniki-go', text: 'ябл' })).toEqual([]);
  });

  test('with posts and methodologists costs a fixed number of statements', async () => {
    const query = `query ($filter: PeopleFilter) { people(first: 50, filter: $filter) { totalCount edges { node {
      name posts { title organization { shortName territory { name } type { name } parents { hierarchy organization { name } } } }
      methodologist { methodologist { name } } details { email } } } } }`;
    const before = subgraph.statements.length;
    await subgraph.as(aCenter()).execute(query, { filter: { organizationId: school.id } });
    const selects = subgraph.statements
      .slice(before)
      .filter((sql) => sql.startsWith('select') && !sql.includes('set_config'));
    expect(selects).toHaveLength(9);
  });
});
