import { OrganizationFact, PersonFact, TerritoryFact } from '@metodgraf/facts';
import { startSubgraph, type TestSubgraph } from '@metodgraf/subgraph-kit/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { anOrganization, aPerson } from '../testing/builders.ts';
import { configure } from './configure.ts';
import { service } from './service.ts';
import { Territory } from './territory/index.ts';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await startSubgraph(service);
});
afterAll(() => subgraph.stop());

const versions = async () => {
  const facts = [PersonFact, OrganizationFact, TerritoryFact].map((fact) => subgraph.facts(fact));
  return (await Promise.all(facts)).flat().map(({ subject, version }) => `${subject} ${version}`);
};

test('the same configuration states nothing anew', async () => {
  await anOrganization(subgraph);
  const before = await versions();
  await configure(subgraph.work);
  expect(await versions()).toEqual(before);
});

test('a merger of territories is stated with everything that stands in them', async () => {
  const rural = await anOrganization(subgraph, { territoryId: 'novokuznetsk-mr' });
  const person = await aPerson(subgraph, { organization: rural });
  const merger = { validTo: null, successorId: null };
  await subgraph.given((em) => em.nativeUpdate(Territory, { id: 'novokuznetsk-mr' }, merger));

  await configure(subgraph.work);
  const organization = (await subgraph.facts(OrganizationFact)).find(
    ({ subject }) => subject === rural.id,
  );
  expect(organization?.data.territory).toBe('novokuznetsk-mo');
  const stated = (await subgraph.facts(PersonFact)).find(({ subject }) => subject === person.id);
  expect(stated?.data.scopes).toContainEqual({
    scope: 'mun:novokuznetsk-mo',
    from: '2023-03-27',
    to: null,
  });
});
