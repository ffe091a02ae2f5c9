import { startSubgraph, type TestSubgraph } from '@metodgraf/subgraph-kit/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  aDraft,
  AGREEMENT,
  aSignedAgreement,
  type Institutions,
  institutions,
  threeOf,
} from '../../testing/agreements.ts';
import { aCenter, actingAs, anOrganization, TODAY } from '../../testing/builders.ts';
import { change } from '../../testing/mutations.ts';
import { service } from '../service.ts';

let subgraph: TestSubgraph;
let region: Institutions;
beforeAll(async () => {
  subgraph = await startSubgraph(service);
  region = await institutions(subgraph);
});
afterAll(() => subgraph.stop());

const close = (input: object) =>
  change(subgraph, aCenter(), {
    name: 'closeOrganization',
    input,
    select: '... on Organization { id }',
  });

/** @requirement R133 */
test('the successor of a party takes its place and what it still owes; the document stays as signed', async () => {
  const drafted = await aDraft(subgraph, threeOf(region), { from: '2026-01-01' });
  const signed = await aSignedAgreement(subgraph, drafted);
  const open = await aDraft(subgraph, threeOf(region));
  const { id, version } = region.authority;
  const ending = { id, version, on: TODAY, act: 'Постановление № 5' };
  expect(await close(ending)).toMatchObject({ code: 'HAS_AGREEMENTS' });
  const school = await anOrganization(subgraph);
  expect(await close({ ...ending, successorId: school.id })).toMatchObject({
    code: 'SUCCESSOR_KIND',
  });
  const successor = await anOrganization(subgraph, {
    typeCode: 'MUNICIPAL_AUTHORITY',
    name: 'Управление Новое',
  });
  expect(await close({ ...ending, successorId: successor.id })).toMatchObject({ id });

  const ONE = `query ($id: ID!) { agreement(id: $id) { __typename ${AGREEMENT} } }`;
  const clerk = { ...actingAs('MUNICIPALITY', aCenter().person), organization: successor.id };
  const { agreement } = await subgraph
    .as(clerk)
    .execute<{ agreement: typeof signed }>(ONE, { id: signed.id });
  const line = agreement.parties.filter(({ role }) => role === 'AUTHORITY');
  expect(line).toMatchObject([
    { to: TODAY, act: null, signerName: 'Иванова А. П.', organization: { id } },
    { to: null, act: 'Постановление № 5', organization: { shortName: 'Управление Новое' } },
  ]);
  const owed = agreement.obligations.filter(({ party }) => party.id === line[1]?.id);
  expect(owed.map(({ state }) => state)).toEqual(['OVERDUE', 'OVERDUE']);
  expect(agreement.text).toBe(signed.text);
  const draft = await subgraph.as(clerk).execute<{ agreement: typeof open }>(ONE, { id: open.id });
  expect(draft.agreement.parties.filter(({ role }) => role === 'AUTHORITY')).toMatchObject([
    { to: null, organization: { id: successor.id } },
  ]);
});
