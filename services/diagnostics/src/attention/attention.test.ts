import { randomUUID } from 'node:crypto';
import { startSubgraph, type TestSubgraph } from '@metodgraf/subgraph-kit/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  aCampaign,
  anEmployeeOfCenter,
  anInvited,
  aPersonPassing,
  YESTERDAY,
} from '../../testing/builders.ts';
import { service } from '../service.ts';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await startSubgraph(service);
});
afterAll(() => subgraph.stop());

const ATTENTION = 'query { diagnosticsAttention { code count } }';
const awaits = async (viewer: Parameters<TestSubgraph['as']>[0], now?: Date) =>
  (await subgraph.as(viewer, now).execute<{ diagnosticsAttention: unknown[] }>(ATTENTION))
    .diagnosticsAttention;

test('an invited person sees what to begin, then what to end, then nothing', async () => {
  const campaign = await subgraph.given(aCampaign());
  const { personId } = await anInvited(subgraph, campaign);
  await anInvited(subgraph, await subgraph.given(aCampaign({ closesOn: YESTERDAY })), personId);
  const educator = { person: personId, role: 'EDUCATOR' as const };
  expect(await awaits(educator)).toEqual([{ code: 'INVITATION_OPEN', count: 1 }]);

  const other = await aPersonPassing(subgraph, campaign);
  const leader = { person: other.personId, role: 'LEADER' as const };
  expect(await awaits(leader)).toEqual([{ code: 'ASSESSMENT_IN_PROGRESS', count: 1 }]);
  await other.answerAll(() => true);
  await other.complete();
  expect(await awaits(leader)).toEqual([]);
});

test('a methodologist sees new deficits of the assigned, for thirty days', async () => {
  const person = await aPersonPassing(subgraph, await subgraph.given(aCampaign()));
  await person.answerAll((position) => position >= 6);
  await person.complete();
  const methodologist = randomUUID();
  const viewer = {
    person: methodologist,
    role: 'METHODOLOGIST' as const,
    scopes: [`assigned:${methodologist}`],
  };
  expect(await awaits(viewer)).toEqual([]);
  await subgraph.alsoReach(person.personId, `assigned:${methodologist}`);
  expect(await awaits(viewer)).toEqual([{ code: 'DEFICITS_NEW', count: 2 }]);
  expect(await awaits(viewer, new Date('2026-12-20T05:00:00Z'))).toEqual([
    { code: 'DEFICITS_NEW', count: 2 },
  ]);
  expect(await awaits(viewer, new Date('2026-12-21T05:00:00Z'))).toEqual([]);
});

test('the center sees campaigns that are open and those that close within a week', async () => {
  const later = new Date('2030-01-10T05:00:00Z');
  await subgraph.given(aCampaign({ opensOn: '2030-01-01', closesOn: '2030-01-17' }));
  await subgraph.given(aCampaign({ opensOn: '2030-01-01', closesOn: '2030-01-18' }));
  await subgraph.given(aCampaign({ opensOn: '2030-01-11', closesOn: '2030-01-12' }));
  expect(await awaits(anEmployeeOfCenter(), later)).toEqual([
    { code: 'CAMPAIGN_OPEN', count: 2 },
    { code: 'CAMPAIGN_CLOSING_SOON', count: 1 },
  ]);
  expect(await awaits({ person: randomUUID(), role: 'MINISTRY' }, later)).toEqual([]);
});
