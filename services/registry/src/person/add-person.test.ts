import { randomUUID } from 'node:crypto';
import { PersonFact, WorkforceFact } from '@metodgraf/facts';
import { startSubgraph, type TestSubgraph } from '@metodgraf/subgraph-kit/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aCenter, actingAs, anOrganization, aPerson } from '../../testing/builders.ts';
import { change } from '../../testing/mutations.ts';
import type { Organization } from '../organization/index.ts';
import { service } from '../service.ts';

let subgraph: TestSubgraph;
let school: Organization;
beforeAll(async () => {
  subgraph = await startSubgraph(service);
  school = await anOrganization(subgraph);
});
afterAll(() => subgraph.stop());

const SELECT =
  '... on Person { id name kind schoolSubjects teachingSince posts { title from organization { shortName } } details { snils } }';

const input = (over: object = {}) => ({
  familyName: ' Липова ',
  givenName: 'Вера',
  patronymic: 'Ильинична',
  birthDate: '1996-02-03',
  sex: 'FEMALE',
  snils: null,
  kind: 'EDUCATOR',
  organizationId: school.id,
  postTitle: 'Учитель физики',
  from: '2026-09-01',
  schoolSubjects: ['физика'],
  email: 'vera@demo.example',
  ...over,
});

const add = (over: object = {}, actor = aCenter()) =>
  change(subgraph, actor, { name: 'addPerson', input: input(over), select: SELECT });

test('a person is entered with the first post and told of without a name', async () => {
  const added = await add({ snils: '112-233-445 95' });
  expect(added).toMatchObject({
    name: 'Липова Вера Ильинична',
    kind: 'EDUCATOR',
    teachingSince: '2026-09-01',
    posts: [
      {
        title: 'Учитель физики',
        from: '2026-09-01',
        organization: { shortName: 'Школа «Калиновая»' },
      },
    ],
    details: null,
  });
  const id = String(added['id']);
  const workforce = (await subgraph.facts(WorkforceFact)).find(({ subject }) => subject === id);
  expect(workforce?.data).toEqual({
    kind: 'EDUCATOR',
    posts: [
      {
        organization: school.id,
        territory: 'osinniki-go',
        title: 'Учитель физики',
        from: '2026-09-01',
        to: null,
        managerKind: null,
        counted: true,
      },
    ],
    subjects: ['физика'],
    birthDate: '1996-02-03',
    sex: 'FEMALE',
    since: '2026-09-01',
  });
  const person = (await subgraph.facts(PersonFact)).find(({ subject }) => subject === id);
  expect(person?.data.scopes.map(({ scope }) => scope)).toEqual([
    `own:${id}`,
    'region:kuzbass',
    `org:${school.id}`,
    'mun:osinniki-go',
  ]);
  expect(JSON.stringify([workforce, person])).not.toMatch(/Липова|Вера|112/);
  expect(JSON.stringify(await subgraph.audit())).not.toMatch(/Липова|Вера|11223344595/);
});

test.each([
  ['a wrong СНИЛС', { snils: '112-233-445 94' }, 'SNILS_INVALID'],
  ['a child', { birthDate: '2011-01-01' }, 'TOO_YOUNG'],
  ['dates reversed', { birthDate: '2026-10-01' }, 'DATES_REVERSED'],
  ['an organization nobody knows', { organizationId: randomUUID() }, 'ORGANIZATION_UNKNOWN'],
])('%s is refused and nothing is left', async (_, over, code) => {
  const before = (await subgraph.facts(PersonFact)).length;
  expect(await add(over)).toMatchObject({ code });
  expect(await subgraph.facts(PersonFact)).toHaveLength(before);
});

test('an СНИЛС belongs to one person, also when two enter it at once', async () => {
  const twice = await Promise.all([
    add({ snils: '087-654-303 00' }),
    add({ snils: '087 654 303 00' }),
  ]);
  expect(new Set(twice.map(({ code, __typename }) => code ?? __typename))).toEqual(
    new Set(['Person', 'SNILS_TAKEN']),
  );
});

test.each([
  ['a school', actingAs('SCHOOL', randomUUID(), 'org:x')],
  ['the ministry', actingAs('MINISTRY', randomUUID(), 'region:kuzbass')],
  ['a methodologist', actingAs('METHODOLOGIST', randomUUID(), 'assigned:x')],
  ['an administrator', actingAs('ADMINISTRATOR', randomUUID())],
])('%s may not add people', async (_, actor) => {
  await expect(add({}, actor)).rejects.toMatchObject({ code: 'FORBIDDEN' });
});

test('an empty name is refused in Russian', async () => {
  await expect(add({ familyName: '  ' })).rejects.toMatchObject({
    code: 'BAD_USER_INPUT',
    message: expect.stringMatching(/[а-я]/) as string,
  });
});

test('a head is entered as holding a public office', async () => {
  const added = await add({ kind: 'LEADER', postTitle: 'Директор', schoolSubjects: [] });
  const stranger = await aPerson(subgraph);
  const seen = await subgraph
    .as(actingAs('EDUCATOR', stranger.id, `own:${stranger.id}`))
    .execute(
      'query ($id: ID!) { person(id: $id) { name teachingSince posts { title } details { email } } }',
      { id: added['id'] },
    );
  expect(seen).toEqual({
    person: {
      name: 'Липова Вера Ильинична',
      teachingSince: null,
      posts: [{ title: 'Директор' }],
      details: null,
    },
  });
});
