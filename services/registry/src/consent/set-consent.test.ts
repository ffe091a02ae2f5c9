import { PersonFact } from '@metodgraf/facts';
import { startSubgraph, type TestSubgraph } from '@metodgraf/subgraph-kit/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { actingAs, anOrganization, aPerson, TODAY } from '../../testing/builders.ts';
import { change } from '../../testing/mutations.ts';
import { service } from '../service.ts';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await startSubgraph(service);
});
afterAll(() => subgraph.stop());

const set = (person: string, given: boolean) =>
  change(subgraph, actingAs('EDUCATOR', person, `own:${person}`), {
    name: 'setConsent',
    input: { kind: 'RESULTS_TO_SCHOOL', given },
    select: '... on Consent { kind givenOn withdrawnOn }',
  });

const consentedTo = async (person: string) =>
  (await subgraph.facts(PersonFact))
    .find(({ subject }) => subject === person)
    ?.data.scopes.filter(({ scope }) => scope.startsWith('consented-'));

test('consent opens results to the school at once, and its withdrawal closes them', async () => {
  const organization = await anOrganization(subgraph);
  const { id } = await aPerson(subgraph, { organization });

  expect(await set(id, true)).toMatchObject({ givenOn: TODAY, withdrawnOn: null });
  expect(await consentedTo(id)).toEqual([
    { scope: `consented-org:${organization.id}`, from: TODAY, to: null },
  ]);
  expect(await set(id, true)).toMatchObject({ code: 'UNCHANGED' });

  expect(await set(id, false)).toMatchObject({ givenOn: TODAY, withdrawnOn: TODAY });
  expect(await consentedTo(id)).toEqual([]);
  expect(await set(id, false)).toMatchObject({ code: 'UNCHANGED' });
});

test('consent given twice at once is given once', async () => {
  const { id } = await aPerson(subgraph);
  const twice = await Promise.all([set(id, true), set(id, true)]);
  expect(new Set(twice.map(({ code, __typename }) => code ?? __typename))).toEqual(
    new Set(['Consent', 'UNCHANGED']),
  );
});
