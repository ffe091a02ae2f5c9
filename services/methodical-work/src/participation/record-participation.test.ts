import { randomUUID } from 'node:crypto';
import { ParticipationFact } from '@metodgraf/facts';
import { startSubgraph, type TestSubgraph } from '@metodgraf/subgraph-kit/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { anActivity, aParticipation, organizerOf } from '../../testing/builders.ts';
import { service } from '../service.ts';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await startSubgraph(service);
});
afterAll(() => subgraph.stop());

const RECORD = `mutation ($key: ID!, $input: RecordParticipationInput!) { recordParticipation(requestId: $key, input: $input) {
  ... on Participation { outcome on version } ... on RecordParticipationProblem { code parameters { name value } } } }`;

async function aListed() {
  const activity = await subgraph.given(
    anActivity({ startsOn: '2026-11-20', endsOn: '2026-11-22' }),
  );
  const participation = await subgraph.given(aParticipation(activity));
  return { activity, participation, organizer: subgraph.as(organizerOf(activity.ownerId)) };
}

const attended = { version: 1, outcome: 'ATTENDED', on: '2026-11-21' };

/** @requirement I-8 */
test('the organizer records who came, and others are told', async () => {
  const { participation, organizer } = await aListed();
  const input = { ...attended, id: participation.id };
  expect(await organizer.execute(RECORD, { key: randomUUID(), input })).toEqual({
    recordParticipation: { outcome: 'ATTENDED', on: '2026-11-21', version: 2 },
  });
  expect((await subgraph.facts(ParticipationFact)).at(-1)).toMatchObject({
    subject: participation.id,
    data: { outcome: 'ATTENDED', on: '2026-11-21' },
  });
});

test('a mistaken record is taken back', async () => {
  const { participation, organizer } = await aListed();
  await organizer.execute(RECORD, {
    key: randomUUID(),
    input: { ...attended, id: participation.id },
  });
  const back = {
    ...attended,
    id: participation.id,
    version: 2,
    outcome: 'REGISTERED',
    on: '2027-01-01',
  };
  expect(await organizer.execute(RECORD, { key: randomUUID(), input: back })).toEqual({
    recordParticipation: { outcome: 'REGISTERED', on: null, version: 3 },
  });
});

test.each([
  ['tomorrow', '2026-11-22', 'IN_FUTURE'],
  ['a day outside the activity', '2026-11-19', 'OUTSIDE_DATES'],
])('%s cannot be recorded', async (_, on, code) => {
  const { participation, organizer } = await aListed();
  const input = { ...attended, id: participation.id, on };
  expect(await organizer.execute(RECORD, { key: randomUUID(), input })).toMatchObject({
    recordParticipation: { code },
  });
});

test('a participant sees the record and may not make it; a stranger does not even find it', async () => {
  const { participation } = await aListed();
  const { personId } = participation;
  await subgraph.reach(personId, `own:${personId}`);
  const input = { ...attended, id: participation.id };
  await expect(
    subgraph
      .as({ person: personId, role: 'EDUCATOR' })
      .execute(RECORD, { key: randomUUID(), input }),
  ).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await expect(
    subgraph.as(organizerOf(randomUUID())).execute(RECORD, { key: randomUUID(), input }),
  ).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

test('a lost race is a conflict', async () => {
  const { participation, organizer } = await aListed();
  const input = { ...attended, id: participation.id, version: 5 };
  await expect(organizer.execute(RECORD, { key: randomUUID(), input })).rejects.toMatchObject({
    code: 'CONFLICT',
  });
});
