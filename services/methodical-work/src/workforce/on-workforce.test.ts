import { randomUUID } from 'node:crypto';
import { WorkforceFact } from '@metodgraf/facts';
import { startSubgraph, type TestSubgraph } from '@metodgraf/subgraph-kit/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { service } from '../service.ts';
import { Educator } from './educator.entity.ts';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await startSubgraph(service);
});
afterAll(() => subgraph.stop());

const state = {
  kind: 'EDUCATOR' as const,
  posts: [],
  subjects: [],
  birthDate: '1998-01-01',
  sex: 'FEMALE' as const,
  since: '2025-09-01',
};

test('educators are kept with their age and experience, and forgotten when they are none any more', async () => {
  const person = randomUUID();
  await subgraph.deliver(WorkforceFact, person, state, 1);
  const kept = await subgraph.worker.fork().find(Educator, { personId: person });
  expect(kept).toMatchObject([{ birthDate: '1998-01-01', teachingSince: '2025-09-01' }]);
  await subgraph.deliver(WorkforceFact, person, { ...state, kind: 'LEADER' }, 2);
  expect(await subgraph.worker.fork().count(Educator, { personId: person })).toBe(0);
  await subgraph.deliver(WorkforceFact, person, state, 3);
  await subgraph.deliver(WorkforceFact, person, null, 4);
  expect(await subgraph.worker.fork().count(Educator, { personId: person })).toBe(0);
});
