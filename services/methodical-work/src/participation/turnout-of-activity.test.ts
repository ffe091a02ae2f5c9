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

test('an organizer finds the lists that nobody has recorded, the latest first', async () => {
  const ownerId = randomUUID();
  const [recorded, earlier, later] = [
    await subgraph.given(anActivity({ ownerId, startsOn: '2026-11-01', endsOn: '2026-11-01' })),
    await subgraph.given(anActivity({ ownerId, startsOn: '2026-11-02', endsOn: '2026-11-02' })),
    await subgraph.given(anActivity({ ownerId, startsOn: '2026-11-03', endsOn: '2026-11-03' })),
  ];
  const absent = { outcome: 'ABSENT' as const, recordedFor: '2026-11-01' };
  await subgraph.given(aParticipation(recorded, absent));
  await subgraph.given(aParticipation(earlier));
  await subgraph.given(aParticipation(earlier, { ...absent, recordedFor: '2026-11-02' }));
  await subgraph.given(aParticipation(later));
  const query = `query ($f: ActivityFilter) { activities(first: 9, latestFirst: true, filter: $f) {
    edges { node { id listed unrecorded } } } }`;
  const filter = { f: { ownerId, unrecorded: true } };
  const before = subgraph.statements.length;
  expect(await subgraph.as(organizerOf(ownerId)).execute(query, filter)).toEqual({
    activities: {
      edges: [
        { node: { id: later.id, listed: 1, unrecorded: 1 } },
        { node: { id: earlier.id, listed: 2, unrecorded: 1 } },
      ],
    },
  });
  const counts = subgraph.statements
    .slice(before)
    .filter((sql) => sql.includes('group by activity_id'));
  expect(counts).toHaveLength(1);
  expect(
    await subgraph.as({ person: randomUUID(), role: 'EDUCATOR' }).execute(query, filter),
  ).toEqual({ activities: { edges: [] } });
});

test('a teacher sees what she has registered for, and only her own part in it', async () => {
  const personId = randomUUID();
  await subgraph.reach(personId, `own:${personId}`);
  const [joined, missed] = [await subgraph.given(anActivity()), await subgraph.given(anActivity())];
  const own = await subgraph.given(aParticipation(joined, { personId }));
  await subgraph.given(aParticipation(joined));
  const query = `query ($r: [_Any!]!) { _entities(representations: $r) {
    ... on Activity { listed myParticipation { id outcome } } } }`;
  const r = [joined, missed].map(({ id }) => ({ __typename: 'Activity', id }));
  const teacher = { person: personId, role: 'EDUCATOR' as const, scopes: [`own:${personId}`] };
  expect(await subgraph.as(teacher).execute(query, { r })).toEqual({
    _entities: [
      { listed: 1, myParticipation: { id: own.id, outcome: 'REGISTERED' } },
      { listed: 0, myParticipation: null },
    ],
  });
  expect(await subgraph.as(organizerOf(joined.ownerId)).execute(query, { r })).toEqual({
    _entities: [
      { listed: 2, myParticipation: null },
      { listed: 0, myParticipation: null },
    ],
  });
});
