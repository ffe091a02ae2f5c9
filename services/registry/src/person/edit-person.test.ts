import { randomUUID } from 'node:crypto';
import { WorkforceFact } from '@metodgraf/facts';
import { startSubgraph, type TestSubgraph } from '@metodgraf/subgraph-kit/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aCenter, actingAs, aPerson } from '../../testing/builders.ts';
import { change } from '../../testing/mutations.ts';
import { service } from '../service.ts';
import type { Person } from './person.entity.ts';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await startSubgraph(service);
});
afterAll(() => subgraph.stop());

const SELECT = `... on Person { id name kind category categoryOn workingSince version
  details { snils birthDate email version } history { action changes { label } } }`;
const aKeeper = () => ({ ...aCenter(), duties: ['PRIVATE'] });
const card = ({ id }: Person, over: object = {}) => ({
  id,
  version: 1,
  familyName: 'Берёзкина-Лист',
  givenName: 'Анна',
  patronymic: null,
  kind: 'EDUCATOR',
  schoolSubjects: ['математика', 'информатика'],
  teachingSince: '2018-09-01',
  workingSince: '2016-07-01',
  category: 'FIRST',
  categoryOn: '2024-12-01',
  ...over,
});
const edit = (input: object, actor: ReturnType<typeof aCenter> = aCenter()) =>
  change(subgraph, actor, { name: 'editPerson', input, select: SELECT });

const details = { version: 1, birthDate: '1991-05-17', sex: 'FEMALE' };

test('a card is corrected, its history says what, and indicators hear of it', async () => {
  const person = await aPerson(subgraph);
  const edited = await edit(card(person));
  expect(edited).toMatchObject({
    name: 'Берёзкина-Лист Анна',
    category: 'FIRST',
    categoryOn: '2024-12-01',
    version: 2,
    details: null,
  });
  const [last] = edited['history'] as { action: string; changes: { label: string }[] }[];
  expect(last?.action).toBe('registry:person:edit');
  expect(last?.changes.map(({ label }) => label)).toContain('Квалификационная категория');
  const told = (await subgraph.facts(WorkforceFact)).find(({ subject }) => subject === person.id);
  expect(told?.data).toMatchObject({
    subjects: ['математика', 'информатика'],
    since: '2018-09-01',
  });
  expect(JSON.stringify(await subgraph.audit())).not.toMatch(/Берёзкина-Лист/);
});

test('private data are corrected by whose duty it is; an СНИЛС that is not named stays', async () => {
  const person = await aPerson(subgraph, { snils: '11223344595' });
  const input = card(person, { details: { ...details, email: 'new@demo.example' } });
  expect(await edit(input, aKeeper())).toMatchObject({
    details: { snils: '***-***-*** 95', birthDate: '1991-05-17', email: 'new@demo.example' },
  });
  const erased = card(person, { version: 2, details: { ...details, version: 2, snils: '' } });
  expect(await edit(erased, aKeeper())).toMatchObject({ details: { snils: null } });
  await expect(edit(card(person, { version: 3, details }))).rejects.toMatchObject({
    code: 'FORBIDDEN',
  });
});

test.each([
  ['112-233-445 94', 'SNILS_INVALID'],
  ['11223344595', 'SNILS_TAKEN'],
])('СНИЛС %s is refused as %s at its field', async (snils, code) => {
  await aPerson(subgraph, { snils: '11223344595' }).catch(() => undefined);
  const person = await aPerson(subgraph);
  const refused = await edit(card(person, { details: { ...details, snils } }), aKeeper());
  expect(refused).toMatchObject({ code, parameters: [{ name: 'field', value: 'snils' }] });
});

test.each([
  ['a child', { details: { ...details, birthDate: '2012-01-01' } }, 'TOO_YOUNG', 'birthDate'],
  ['teaching before working', { workingSince: '2019-01-01' }, 'DATES_REVERSED', 'workingSince'],
  ['a category without a day', { categoryOn: null }, 'CATEGORY_UNDATED', 'categoryOn'],
])('%s is refused', async (_, over, code, field) => {
  const refused = await edit(card(await aPerson(subgraph), over), aKeeper());
  expect(refused['code']).toBe(code);
  expect(refused['parameters']).toContainEqual({ name: 'field', value: field });
});

test('two who correct one card at once: the second is told', async () => {
  const person = await aPerson(subgraph);
  await edit(card(person));
  await expect(edit(card(person))).rejects.toMatchObject({ code: 'CONFLICT' });
});

test('a head who is one no longer loses the openness of the office', async () => {
  const head = await aPerson(subgraph, { kind: 'LEADER' });
  const stranger = actingAs('EDUCATOR', randomUUID());
  const seen = () =>
    subgraph.as(stranger).execute('query ($id: ID!) { person(id: $id) { id } }', { id: head.id });
  expect(await seen()).toEqual({ person: { id: head.id } });
  await edit(card(head));
  expect(await seen()).toEqual({ person: null });
});

test('nobody else corrects cards', async () => {
  const person = await aPerson(subgraph);
  for (const actor of [
    actingAs('SCHOOL', randomUUID(), 'org:x'),
    actingAs('EDUCATOR', person.id),
    actingAs('MINISTRY', randomUUID(), 'region:kuzbass'),
  ])
    await expect(edit(card(person), actor)).rejects.toMatchObject({ code: 'FORBIDDEN' });
});
