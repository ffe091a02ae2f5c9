import { randomUUID } from 'node:crypto';
import { startSubgraph, type TestSubgraph } from '@metodgraf/subgraph-kit/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { anActivity, aParticipation, organizerOf } from '../../testing/builders.ts';
import { service } from '../service.ts';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await startSubgraph(service);
});
afterAll(() => subgraph.stop());

const ATTENTION = '{ methodicalWorkAttention { code count } }';

test('an organizer is reminded of participants nobody has recorded', async () => {
  const ownerId = randomUUID();
  const over = await subgraph.given(
    anActivity({ ownerId, startsOn: '2026-11-20', endsOn: '2026-11-20' }),
  );
  const today = await subgraph.given(
    anActivity({ ownerId, startsOn: '2026-11-20', endsOn: '2026-11-21' }),
  );
  await subgraph.given(aParticipation(over));
  await subgraph.given(aParticipation(over, { outcome: 'ABSENT', recordedFor: '2026-11-20' }));
  await subgraph.given(aParticipation(today));
  const expected = { methodicalWorkAttention: [{ code: 'PARTICIPATION_UNRECORDED', count: 1 }] };
  expect(await subgraph.as(organizerOf(ownerId)).execute(ATTENTION)).toEqual(expected);
  const methodologist = {
    person: randomUUID(),
    role: 'METHODOLOGIST' as const,
    organization: ownerId,
  };
  expect(await subgraph.as(methodologist).execute(ATTENTION)).toEqual(expected);
  const teacher = { person: randomUUID(), role: 'EDUCATOR' as const, organization: ownerId };
  expect(await subgraph.as(teacher).execute(ATTENTION)).toEqual({ methodicalWorkAttention: [] });
});

test('a teacher is reminded of what begins within a week', async () => {
  const personId = randomUUID();
  await subgraph.reach(personId, `own:${personId}`);
  for (const startsOn of ['2026-11-20', '2026-11-21', '2026-11-28', '2026-11-29']) {
    const activity = await subgraph.given(anActivity({ startsOn, endsOn: '2026-12-01' }));
    await subgraph.given(aParticipation(activity, { personId }));
  }
  expect(await subgraph.as({ person: personId, role: 'EDUCATOR' }).execute(ATTENTION)).toEqual({
    methodicalWorkAttention: [{ code: 'ACTIVITY_SOON', count: 2 }],
  });
});
