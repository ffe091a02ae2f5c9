import { publishedSdl } from '@metodgraf/subgraph-kit';
import { startSubgraph, type TestSubgraph } from '@metodgraf/subgraph-kit/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { EXEMPTIONS } from './exemptions.ts';
import { service } from './service.ts';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await startSubgraph(service);
});
afterAll(() => subgraph.stop());

test('the published schema is the committed one', async () => {
  await expect(publishedSdl(service.resolvers)).toMatchFileSnapshot('../schema.graphql');
});

test('migrations build exactly the tables the entities describe', async () => {
  expect(await subgraph.schemaDrift()).toBe('');
});

test('every table has a row policy or a written exemption', async () => {
  expect(await subgraph.unguardedTables()).toEqual(Object.keys(EXEMPTIONS));
});
