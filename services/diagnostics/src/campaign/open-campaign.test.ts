import { randomUUID } from 'node:crypto';
import { startSubgraph, type TestSubgraph } from '@metodgraf/subgraph-kit/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  aCampaign,
  anEmployeeOfCenter,
  NEXT_WEEK,
  TODAY,
  YESTERDAY,
} from '../../testing/builders.ts';
import { PROFESSIONAL_COMPETENCIES } from '../instrument/index.ts';
import { service } from '../service.ts';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await startSubgraph(service);
});
afterAll(() => subgraph.stop());

const OPEN = `mutation ($key: ID!, $input: OpenCampaignInput!) {
  openCampaign(requestId: $key, input: $input) {
    ... on Campaign { id title status opensOn closesOn version invited conductedBy { id } clause { ref }
      instrument { title version itemCount minutes competencies { code kind { code name clause { ref } } } } }
    ... on OpenCampaignProblem { code parameters { name value } } } }`;

const CLOSE = `mutation ($key: ID!, $input: CloseCampaignInput!) {
  closeCampaign(requestId: $key, input: $input) {
    ... on Campaign { status version } ... on CloseCampaignProblem { code } } }`;

const plan = {
  title: ' Весенняя диагностика ',
  instrumentId: PROFESSIONAL_COMPETENCIES.id,
  opensOn: TODAY,
  closesOn: NEXT_WEEK,
};

const open = (viewer: ReturnType<typeof anEmployeeOfCenter>, own: object = {}) =>
  subgraph.as(viewer).execute(OPEN, { key: randomUUID(), input: { ...plan, ...own } });

/**
 * @requirement R096
 * @requirement R231
 */
test('the center opens a campaign in its own name and under a clause', async () => {
  const center = anEmployeeOfCenter();
  const { openCampaign } = (await open(center)) as {
    openCampaign: { instrument: { competencies: unknown[] } };
  };
  expect(openCampaign).toMatchObject({
    title: 'Весенняя диагностика',
    status: 'OPEN',
    opensOn: TODAY,
    closesOn: NEXT_WEEK,
    version: 1,
    invited: 0,
    conductedBy: { id: center.organization },
    clause: { ref: 'order-1971#4.3.1' },
    instrument: { title: 'Профессиональные компетенции учителя', version: 1, itemCount: 30 },
  });
  expect(openCampaign.instrument.competencies).toHaveLength(10);
});

test.each([
  ['a title of spaces', { title: '  ' }, 'TITLE_EMPTY'],
  ['reversed days', { opensOn: '2026-11-29' }, 'DATES_REVERSED'],
  ['days that are over', { opensOn: '2026-11-01', closesOn: YESTERDAY }, 'CLOSES_IN_PAST'],
  ['an unknown instrument', { instrumentId: randomUUID() }, 'INSTRUMENT_UNKNOWN'],
])('%s is refused', async (_, own, code) => {
  expect(await open(anEmployeeOfCenter(), own)).toMatchObject({ openCampaign: { code } });
});

test('a day that is none is told in the request, not kept', async () => {
  await expect(open(anEmployeeOfCenter(), { opensOn: '2026-02-31' })).rejects.toMatchObject({
    code: 'BAD_USER_INPUT',
  });
});

test.each(['EDUCATOR', 'METHODOLOGIST', 'MINISTRY', 'PROVIDER'] as const)(
  'a viewer as %s opens nothing',
  async (role) => {
    const viewer = { ...anEmployeeOfCenter(), role } as unknown as ReturnType<
      typeof anEmployeeOfCenter
    >;
    await expect(open(viewer)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  },
);

test('the conducting center closes early, once, and nobody else does', async () => {
  const center = anEmployeeOfCenter();
  const campaign = await subgraph.given(aCampaign({ conductedBy: center.organization }));
  const close = (viewer: typeof center, version: number) =>
    subgraph.as(viewer).execute(CLOSE, { key: randomUUID(), input: { id: campaign.id, version } });

  await expect(close(anEmployeeOfCenter(), 1)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  expect(await close(center, 1)).toEqual({ closeCampaign: { status: 'CLOSED', version: 2 } });
  expect(await close(center, 2)).toEqual({ closeCampaign: { code: 'ALREADY_CLOSED' } });
  await expect(close(center, 1)).rejects.toMatchObject({ code: 'CONFLICT' });
});

test('everyone signed in reads campaigns and instruments, newest campaign first', async () => {
  await subgraph.given(
    aCampaign({ title: 'Будущая', opensOn: '2027-02-01', closesOn: '2027-02-20' }),
  );
  const viewer = subgraph.as({ person: randomUUID(), role: 'EDUCATOR' });
  const page = await viewer.execute(`query { campaigns(first: 1) { edges { node { title status } } }
    instruments(first: 5) { totalCount } }`);
  expect(page).toEqual({
    campaigns: { edges: [{ node: { title: 'Будущая', status: 'PLANNED' } }] },
    instruments: { totalCount: 1 },
  });
});
