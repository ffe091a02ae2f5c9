import { randomUUID } from 'node:crypto';
import { startSubgraph, type TestSubgraph } from '@metodgraf/subgraph-kit/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aCenter, actingAs, anOrganization } from '../../testing/builders.ts';
import { change } from '../../testing/mutations.ts';
import { service } from '../service.ts';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await startSubgraph(service);
});
afterAll(() => subgraph.stop());

const edit = (id: string, over: object = {}, actor = aCenter()) =>
  change(subgraph, actor, {
    name: 'editOrganization',
    input: {
      id,
      version: 1,
      name: 'Школа «Калиновая»',
      shortName: 'Калиновая',
      unitKind: 'LEGAL_ENTITY',
      ...over,
    },
    select: '... on Organization { id version shortName ogrn licenceNumber email }',
  });

// @requirement R199 R219 R221
test('a card is changed, and the history says by whom and how', async () => {
  const { id } = await anOrganization(subgraph);
  const center = aCenter();
  const edited = await edit(
    id,
    { ogrn: '1037700013020', licenceNumber: 'Л035-01', email: 'school@demo.example', phone: '  ' },
    center,
  );
  expect(edited).toMatchObject({ version: 2, ogrn: '1037700013020', licenceNumber: 'Л035-01' });
  const { organization } = await subgraph
    .as(center)
    .execute(
      'query ($id: ID!) { organization(id: $id) { phone history { role action changes { field before after } } } }',
      { id },
    );
  expect(organization).toMatchObject({ phone: null });
  const [latest] = (organization as { history: { changes: object[] }[] }).history;
  expect(latest).toMatchObject({ role: 'CENTER', action: 'registry:organization:edit' });
  expect(latest?.changes).toContainEqual({ field: 'ogrn', before: null, after: '1037700013020' });
});

test('the history names kinds and territories, not their codes', async () => {
  const { id } = await anOrganization(subgraph);
  const { organization } = await subgraph
    .as(aCenter())
    .execute<{ organization: { history: { changes: object[] }[] } }>(
      'query ($id: ID!) { organization(id: $id) { history { changes { label before after } } } }',
      { id },
    );
  expect(organization.history[0]?.changes).toEqual(
    expect.arrayContaining([
      { label: 'Вид субъекта', before: null, after: 'Общеобразовательная организация' },
      { label: 'Территория', before: null, after: 'Осинниковский городской округ' },
    ]),
  );
});

test.each([
  ['a wrong ОГРН', { ogrn: '1037700013021' }, 'OGRN_WRONG'],
  ['a wrong ИНН', { inn: '7707083890' }, 'INN_WRONG'],
  ['the base of a ЦНППМ for a school', { hostKind: 'LEGAL_ENTITY' }, 'HOST_KIND_OF_CENTER_ONLY'],
])('%s is refused', async (_, over, code) => {
  const { id } = await anOrganization(subgraph);
  expect(await edit(id, over)).toMatchObject({ code });
});

test('a number of another legal entity is refused by its name, but a unit shares that of its host', async () => {
  const [first, second] = [await anOrganization(subgraph), await anOrganization(subgraph)];
  await edit(first.id, { ogrn: '1027700070518' });
  expect(await edit(second.id, { ogrn: '1027700070518' })).toMatchObject({
    code: 'OGRN_TAKEN',
    parameters: [{ name: 'name', value: 'Калиновая' }],
  });
  expect(
    await edit(second.id, { ogrn: '1027700070518', unitKind: 'STRUCTURAL_UNIT' }),
  ).toMatchObject({ version: 2 });
});

test('a lost race and a stranger are refused, an address that is none is bad input', async () => {
  const { id } = await anOrganization(subgraph);
  await expect(edit(id, { version: 7 })).rejects.toMatchObject({ code: 'CONFLICT' });
  await expect(edit(id, {}, actingAs('SCHOOL', randomUUID(), `org:${id}`))).rejects.toMatchObject({
    code: 'FORBIDDEN',
  });
  await expect(edit(id, { email: 'нет' })).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
});

test('a center has the functions of the edition in force on a day', async () => {
  const { id } = await anOrganization(subgraph, { typeCode: 'CENTER' });
  const on = async (day: string) => {
    const { organization } = await subgraph
      .as(aCenter())
      .execute<{ organization: { functions: { code: string; clause: { ref: string } }[] } }>(
        'query ($id: ID!, $on: LocalDate) { organization(id: $id) { functions(on: $on) { code clause { ref } } } }',
        { id, on: day },
      );
    const of = (ref: string) => organization.functions.filter(({ clause }) => clause.ref === ref);
    return [of('order-2077#3.2.2').length, of('order-1971#3.2.3').length];
  };
  expect(await on('2021-07-22')).toEqual([0, 0]);
  expect(await on('2022-01-01')).toEqual([14, 0]);
  expect(await on('2023-06-08')).toEqual([8, 13]);
});
