import { AssessmentFact } from '@metodgraf/facts';
import { startSubgraph, type TestSubgraph } from '@metodgraf/subgraph-kit/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aCampaign, aPersonPassing } from '../../testing/builders.ts';
import { service } from '../service.ts';
import { closeOverdue } from './close-overdue.ts';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await startSubgraph(service);
});
afterAll(() => subgraph.stop());

const closeOn = (moment: string) => closeOverdue({ ...subgraph.work, now: () => new Date(moment) });

const SHOWN = `query ($id: ID!) { assessment(id: $id) { status endedBy finishedOn results { share } }
  myInvitations { state } }`;

test('after the last day what was answered is counted, dated with that day, once', async () => {
  const campaign = await subgraph.given(aCampaign());
  const person = await aPersonPassing(subgraph, campaign);
  await person.answerAll((position) => position % 3 === 0);

  expect(await closeOn('2026-11-28T16:59:59Z')).toBe(0);
  expect(await closeOn('2026-12-02T05:00:00Z')).toBe(1);
  expect(await closeOn('2026-12-02T05:01:00Z')).toBe(0);

  const viewer = subgraph.as(
    { person: person.personId, role: 'EDUCATOR' },
    new Date('2026-12-02T05:00:00Z'),
  );
  expect(await viewer.execute(SHOWN, { id: person.assessment.id })).toMatchObject({
    assessment: {
      status: 'COMPLETED',
      endedBy: 'TIME',
      finishedOn: '2026-11-28',
      results: { length: 10 },
    },
    myInvitations: [{ state: 'COMPLETED' }],
  });
  expect(await subgraph.facts(AssessmentFact)).toMatchObject([
    {
      subject: person.assessment.id,
      data: { finishedOn: '2026-11-28', conductedBy: campaign.conductedBy },
    },
  ]);
});

test('without a single answer it expires and nobody is told of a diagnostic', async () => {
  const person = await aPersonPassing(subgraph, await subgraph.given(aCampaign()));
  const told = (await subgraph.facts(AssessmentFact)).length;
  expect(await closeOn('2026-12-02T05:00:00Z')).toBe(1);
  const viewer = subgraph.as(
    { person: person.personId, role: 'EDUCATOR' },
    new Date('2026-12-02T05:00:00Z'),
  );
  expect(await viewer.execute(SHOWN, { id: person.assessment.id })).toEqual({
    assessment: { status: 'EXPIRED', endedBy: 'TIME', finishedOn: null, results: [] },
    myInvitations: [{ state: 'MISSED' }],
  });
  expect(await subgraph.facts(AssessmentFact)).toHaveLength(told);
});

test('two closers at once count each assessment once', async () => {
  const campaign = await subgraph.given(aCampaign());
  for (let count = 0; count < 6; count += 1) {
    const person = await aPersonPassing(subgraph, campaign);
    await person.answerAll(() => true);
  }
  const [one, two] = await Promise.all([
    closeOn('2026-12-02T05:00:00Z'),
    closeOn('2026-12-02T05:00:00Z'),
  ]);
  expect(one + two).toBe(6);
});

test('an early close by hand counts as well', async () => {
  const campaign = await subgraph.given(aCampaign());
  const person = await aPersonPassing(subgraph, campaign);
  await person.answerAll(() => true);
  await subgraph.worker
    .fork()
    .execute(`update campaign set closed_on = '2026-11-21' where id = ?`, [campaign.id]);
  expect(await closeOn('2026-11-21T06:00:00Z')).toBe(1);
  expect((await subgraph.facts(AssessmentFact)).at(-1)).toMatchObject({
    data: { finishedOn: '2026-11-21' },
  });
  expect(await person.viewer.execute(SHOWN, { id: person.assessment.id })).toMatchObject({
    assessment: { endedBy: 'CLOSING' },
  });
  expect(await person.complete()).toMatchObject({
    completeAssessment: { code: 'CAMPAIGN_CLOSED' },
  });
});
