import { startSubgraph, type TestSubgraph } from '@metodgraf/subgraph-kit/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aCenter, anOrganization, aPerson } from '../../testing/builders.ts';
import { service } from '../service.ts';
import { Person, PersonDetails } from './person.entity.ts';

let subgraph: TestSubgraph;
const ids: Record<string, string> = {};
beforeAll(async () => {
  subgraph = await startSubgraph(service);
  const [here, there] = [await anOrganization(subgraph), await anOrganization(subgraph)];
  ids['here'] = here.id;
  const [young, old, left] = [
    await aPerson(subgraph, { familyName: 'Яблонева', organization: here }),
    await aPerson(subgraph, { familyName: 'Абрикосова', organization: there }),
    await aPerson(subgraph, { familyName: 'Вишнёва', organization: here, postUntil: '2026-01-01' }),
  ];
  await subgraph.given(async (em) => {
    const [first, second, third] = [
      await em.findOneOrFail(Person, young.id),
      await em.findOneOrFail(Person, old.id),
      await em.findOneOrFail(Person, left.id),
    ];
    first.teachingSince = '2025-09-01';
    first.schoolSubjects = ['физика', 'математика'];
    second.category = 'HIGHEST';
    second.categoryOn = '2020-01-01';
    second.teachingSince = '2010-09-01';
    third.teachingSince = null;
    (await em.findOneOrFail(PersonDetails, young.id)).birthDate = '1998-05-17';
    (await em.findOneOrFail(PersonDetails, old.id)).email = null;
  });
});
afterAll(() => subgraph.stop());

const LIST = `query ($filter: PeopleFilter, $order: PeopleOrder) {
  people(first: 9, filter: $filter, order: $order) { edges { node { familyName youngSpecialist } } } }`;
interface Listed {
  people: { edges: { node: { familyName: string; youngSpecialist: boolean } }[] };
}
const listed = async (variables: object) =>
  (await subgraph.as(aCenter()).execute<Listed>(LIST, { ...variables })).people.edges;
const names = async (variables: object): Promise<string[]> =>
  (await listed(variables)).map(({ node }) => node.familyName);

/** @requirement R184 */
test('young specialists are listed without showing birth dates', async () => {
  const young = await listed({ filter: { youngSpecialist: true } });
  expect(young).toEqual([{ node: { familyName: 'Яблонева', youngSpecialist: true } }]);
  expect((await listed({})).filter(({ node }) => node.youngSpecialist)).toHaveLength(1);
});

test.each<[string, object, string[]]>([
  ['by subject', { schoolSubject: 'физика' }, ['Яблонева']],
  ['by category', { categories: ['HIGHEST', 'FIRST'] }, ['Абрикосова']],
  ['without e-mail', { withoutEmail: true }, ['Абрикосова']],
  ['without a post', { withoutPost: true }, ['Вишнёва']],
  ['without a post on an earlier day', { withoutPost: true, on: '2025-12-31' }, []],
])('%s', async (_, filter, expected) => {
  expect(await names({ filter })).toEqual(expected);
});

test('an organization is seen as it was on a day', async () => {
  const filter = { organizationId: ids['here'] };
  expect(await names({ filter })).toEqual(['Яблонева']);
  expect(await names({ filter: { ...filter, on: '2025-12-31' } })).toEqual(['Вишнёва', 'Яблонева']);
});

test('the order is by name both ways or by experience', async () => {
  expect(await names({ order: 'NAME_DESC' })).toEqual(['Яблонева', 'Вишнёва', 'Абрикосова']);
  expect(await names({ order: 'EXPERIENCE' })).toEqual(['Абрикосова', 'Яблонева']);
  expect(await names({ order: 'BEGINNERS' })).toEqual(['Яблонева', 'Абрикосова']);
});
