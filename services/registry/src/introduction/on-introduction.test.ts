import { randomUUID } from 'node:crypto';
import { ActivityIntroductionFact, RouteIntroductionFact } from '@metodgraf/facts';
import { startSubgraph, type TestSubgraph } from '@metodgraf/subgraph-kit/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { actingAs, anOrganization, aPerson } from '../../testing/builders.ts';
import { service } from '../service.ts';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await startSubgraph(service);
});
afterAll(() => subgraph.stop());

const WHO = 'query { viewer { introductions { party { shortName } reason since service } } }';

test('an introduction opens the card to the party and tells the person why', async () => {
  const institute = await anOrganization(subgraph, { typeCode: 'PROVIDER', name: 'КРИПКиПРО' });
  const person = await aPerson(subgraph);
  const provider = subgraph.as(actingAs('PROVIDER', randomUUID(), `with:${institute.id}`));
  const seen = async () =>
    (
      await provider.execute<{ people: { edges: unknown[] } }>(
        'query { people(first: 5) { edges { node { id } } } }',
      )
    ).people.edges;
  const data = {
    person: person.id,
    party: institute.id,
    reason: 'Программа маршрута',
    from: '2026-10-01',
    to: null,
  };
  const subject = randomUUID();

  expect(await seen()).toEqual([]);
  await subgraph.deliver(RouteIntroductionFact, subject, data);
  expect(await seen()).toEqual([{ node: { id: person.id } }]);
  expect(await subgraph.as(actingAs('EDUCATOR', person.id)).execute(WHO)).toEqual({
    viewer: {
      introductions: [
        {
          party: { shortName: 'КРИПКиПРО' },
          reason: 'Программа маршрута',
          since: '2026-10-01',
          service: 'learning-routes',
        },
      ],
    },
  });

  await subgraph.deliver(RouteIntroductionFact, subject, { ...data, to: '2026-11-01' }, 2);
  expect(await seen()).toEqual([]);
});

test('a retracted introduction is forgotten, another service’s stays', async () => {
  const party = await anOrganization(subgraph);
  const person = await aPerson(subgraph);
  const data = {
    person: person.id,
    party: party.id,
    reason: 'Семинар',
    from: '2026-10-01',
    to: null,
  };
  const subject = randomUUID();
  await subgraph.deliver(RouteIntroductionFact, subject, data);
  await subgraph.deliver(ActivityIntroductionFact, subject, data);
  await subgraph.deliver(RouteIntroductionFact, subject, null, 2);

  expect(await subgraph.as(actingAs('EDUCATOR', person.id)).execute(WHO)).toMatchObject({
    viewer: { introductions: [{ service: 'methodical-work' }] },
  });
});

test('nobody else reads who sees a person', async () => {
  const person = await aPerson(subgraph);
  const party = await anOrganization(subgraph);
  await subgraph.deliver(RouteIntroductionFact, randomUUID(), {
    person: person.id,
    party: party.id,
    reason: 'р',
    from: '2026-10-01',
    to: null,
  });
  const other = await aPerson(subgraph);
  expect(await subgraph.as(actingAs('EDUCATOR', other.id)).execute(WHO)).toEqual({
    viewer: { introductions: [] },
  });
});

test('an introduction of someone unknown is parked and does not stop the rest', async () => {
  const party = await anOrganization(subgraph);
  const data = { person: randomUUID(), party: party.id, reason: 'р', from: '2026-10-01', to: null };
  expect(await subgraph.deliver(RouteIntroductionFact, randomUUID(), data)).toEqual({
    applied: 0,
    parked: 1,
  });
});
