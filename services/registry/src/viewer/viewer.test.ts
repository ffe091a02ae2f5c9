import { randomUUID } from 'node:crypto';
import { startSubgraph, type TestSubgraph } from '@metodgraf/subgraph-kit/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { actingAs, aGrant, anOrganization, aPerson } from '../../testing/builders.ts';
import { service } from '../service.ts';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await startSubgraph(service);
});
afterAll(() => subgraph.stop());

const SHELL =
  'query { viewer { role person { name } organization { shortName } grants { role organization { shortName } } } }';

test('the shell learns who is signed in with three statements', async () => {
  const organization = await anOrganization(subgraph);
  const person = await aPerson(subgraph, { organization });
  await aGrant(subgraph, { person, role: 'EDUCATOR' });
  await aGrant(subgraph, { person, role: 'SCHOOL', organization });
  const before = subgraph.statements.length;

  const answer = await subgraph
    .as({
      ...actingAs('SCHOOL', person.id, `org:${organization.id}`),
      organization: organization.id,
    })
    .execute(SHELL);
  expect(answer).toMatchObject({
    viewer: {
      role: 'SCHOOL',
      person: { name: 'Берёзкина Анна Сергеевна' },
      organization: { shortName: 'Школа «Калиновая»' },
    },
  });
  const sent = subgraph.statements.slice(before).filter((sql) => sql.startsWith('select "'));
  expect(sent).toHaveLength(3);
});

test('someone whom the registry does not know has a role and no card', async () => {
  const answer = await subgraph.as(actingAs('ANALYST', randomUUID())).execute(SHELL);
  expect(answer).toEqual({
    viewer: { role: 'ANALYST', person: null, organization: null, grants: [] },
  });
});
