import { randomUUID } from 'node:crypto';
import { startSubgraph, type TestSubgraph } from '@metodgraf/subgraph-kit/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aCampaign, anInvited, START, TODAY, YESTERDAY } from '../../testing/builders.ts';
import { service } from '../service.ts';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await startSubgraph(service);
});
afterAll(() => subgraph.stop());

const MINE = `query { myInvitations { state campaign { title status } assessment { id status
  closesOn scaleVersion startedAt questionCount instrument { title competencies { code } } } } }`;

test('starting opens thirty questions without keys and freezes the scale', async () => {
  const { invitation, personId } = await anInvited(subgraph, await subgraph.given(aCampaign()));
  const viewer = subgraph.as({ person: personId, role: 'EDUCATOR' });
  const { startAssessment } = await viewer.execute<{ startAssessment: { questions: unknown[] } }>(
    START,
    { key: randomUUID(), invitation: invitation.id },
  );
  expect(startAssessment).toMatchObject({ status: 'IN_PROGRESS', version: 1 });
  expect(startAssessment.questions).toHaveLength(30);

  const { myInvitations } = await viewer.execute<{ myInvitations: unknown[] }>(MINE);
  expect(myInvitations).toMatchObject([
    {
      state: 'STARTED',
      campaign: { title: 'Осенняя диагностика', status: 'OPEN' },
      assessment: {
        status: 'IN_PROGRESS',
        scaleVersion: 'kuzbass-levels-1',
        closesOn: '2026-11-28',
      },
    },
  ]);
});

test('a second device resumes the same assessment, even at the same moment', async () => {
  const { invitation, personId } = await anInvited(subgraph, await subgraph.given(aCampaign()));
  const viewer = subgraph.as({ person: personId, role: 'EDUCATOR' });
  const started = await Promise.all(
    Array.from({ length: 8 }, () =>
      viewer.execute<{ startAssessment: { id: string } }>(START, {
        key: randomUUID(),
        invitation: invitation.id,
      }),
    ),
  );
  expect(new Set(started.map(({ startAssessment }) => startAssessment.id)).size).toBe(1);
});

test.each([
  ['has not begun', { opensOn: '2026-11-22' }],
  ['is over', { closesOn: YESTERDAY }],
  ['was closed by hand', { closedOn: TODAY }],
])('a campaign that %s cannot be started', async (_, own) => {
  const { invitation, personId } = await anInvited(subgraph, await subgraph.given(aCampaign(own)));
  const viewer = subgraph.as({ person: personId, role: 'EDUCATOR' });
  expect(await viewer.execute(START, { key: randomUUID(), invitation: invitation.id })).toEqual({
    startAssessment: { code: 'CAMPAIGN_NOT_OPEN' },
  });
});

test('the invitation of another is not there', async () => {
  const { invitation } = await anInvited(subgraph, await subgraph.given(aCampaign()));
  const stranger = subgraph.as({ person: randomUUID(), role: 'EDUCATOR' });
  await expect(
    stranger.execute(START, { key: randomUUID(), invitation: invitation.id }),
  ).rejects.toMatchObject({ code: 'NOT_FOUND' });
  expect(await stranger.execute(MINE)).toEqual({ myInvitations: [] });
});
