import { randomUUID } from 'node:crypto';
import { WorkforceFact } from '@metodgraf/facts';
import { startSubgraph, type TestSubgraph } from '@metodgraf/subgraph-kit/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  aCampaign,
  anEducator,
  anEmployeeOfCenter,
  TODAY,
  YESTERDAY,
} from '../../testing/builders.ts';
import { service } from '../service.ts';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await startSubgraph(service);
});
afterAll(() => subgraph.stop());

const INVITE = `mutation ($key: ID!, $input: InviteToCampaignInput!) {
  inviteToCampaign(requestId: $key, input: $input) {
    ... on Campaign { invited started completed }
    ... on InviteToCampaignProblem { code } } }`;

async function aCenterWithCampaign(own: object = {}) {
  const center = anEmployeeOfCenter();
  const campaign = await subgraph.given(aCampaign({ conductedBy: center.organization, ...own }));
  const invite = (input: object, viewer = center) =>
    subgraph
      .as(viewer)
      .execute(INVITE, { key: randomUUID(), input: { campaignId: campaign.id, ...input } });
  return { center, campaign, invite };
}

/** People at work whom the center reaches. */
async function anEducatorAt(...parts: Parameters<typeof anEducator>): Promise<string> {
  const { personId } = await subgraph.given(anEducator(...parts));
  await subgraph.alsoReach(personId, 'region:kuzbass', `own:${personId}`);
  return personId;
}

/** @requirement R046, R094, RM-12 */
test('an organization invites its educators and leaders of today and nobody else', async () => {
  const { invite } = await aCenterWithCampaign();
  const organizationId = randomUUID();
  await anEducatorAt({}, { organizationId });
  await anEducatorAt({ kind: 'LEADER' }, { organizationId, since: TODAY });
  await anEducatorAt({ kind: 'OTHER' }, { organizationId });
  await anEducatorAt({}, { organizationId, until: TODAY });
  await anEducatorAt({}, { organizationId, since: '2026-11-22' });
  await anEducatorAt();
  expect(await invite({ organizationIds: [organizationId] })).toEqual({
    inviteToCampaign: { invited: 2, started: 0, completed: 0 },
  });
});

test('persons and territories are invited together, once however often asked', async () => {
  const { invite } = await aCenterWithCampaign();
  const territory = `t-${randomUUID()}`;
  const person = await anEducatorAt({}, { territory });
  const other = await anEducatorAt();
  const input = { personIds: [person, other], territoryIds: [territory] };
  for (let times = 0; times < 2; times += 1) {
    expect(await invite(input)).toMatchObject({ inviteToCampaign: { invited: 2 } });
  }
});

test('nobody found and a closed campaign are told', async () => {
  const { invite } = await aCenterWithCampaign();
  expect(await invite({})).toEqual({ inviteToCampaign: { code: 'NOBODY_FOUND' } });
  expect(await invite({ organizationIds: [randomUUID()] })).toEqual({
    inviteToCampaign: { code: 'NOBODY_FOUND' },
  });
  const { invite: late } = await aCenterWithCampaign({ closesOn: YESTERDAY });
  expect(await late({ personIds: [await anEducatorAt()] })).toEqual({
    inviteToCampaign: { code: 'CAMPAIGN_CLOSED' },
  });
});

test('an id that is none is refused in words', async () => {
  const { invite } = await aCenterWithCampaign();
  await expect(invite({ personIds: ['1'] })).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
});

test('another center and other roles invite nobody', async () => {
  const { invite, center } = await aCenterWithCampaign();
  const personIds = [await anEducatorAt()];
  await expect(invite({ personIds }, anEmployeeOfCenter())).rejects.toMatchObject({
    code: 'FORBIDDEN',
  });
  const ministry = { ...center, role: 'MINISTRY' } as unknown as typeof center;
  await expect(invite({ personIds }, ministry)).rejects.toMatchObject({ code: 'FORBIDDEN' });
});

test('thousands are invited with one statement', async () => {
  const { invite } = await aCenterWithCampaign();
  const organization = randomUUID();
  await subgraph.worker.fork().execute(
    `with people as (select gen_random_uuid() as id from generate_series(1, 5000)),
       w as (insert into workforce (person_id, kind) select id, 'EDUCATOR' from people),
       r as (insert into reach (person, scope, since) select id, 'region:kuzbass', '2020-01-01' from people)
     insert into workforce_post (id, person_id, organization_id, since)
     select gen_random_uuid(), id, ?, '2020-01-01' from people`,
    [organization],
  );
  const before = subgraph.statements.length;
  expect(await invite({ organizationIds: [organization] })).toMatchObject({
    inviteToCampaign: { invited: 5000 },
  });
  const inserts = subgraph.statements
    .slice(before)
    .filter((sql) => /insert into "?invitation"?\b/.test(sql));
  expect(inserts).toHaveLength(1);
});

test('a page of invitations shows how far people have come, without their results', async () => {
  const { invite, campaign, center } = await aCenterWithCampaign();
  const personIds = [await anEducatorAt(), await anEducatorAt(), await anEducatorAt()];
  await invite({ personIds });
  const { campaign: shown } = await subgraph.as(center).execute<{ campaign: unknown }>(
    `query ($id: ID!) { campaign(id: $id) { invited invitations(first: 2) { totalCount
      edges { node { state invitedOn person { id } assessment { id } } } } } }`,
    { id: campaign.id },
  );
  expect(shown).toMatchObject({
    invited: 3,
    invitations: {
      totalCount: 3,
      edges: [{ node: { state: 'INVITED', invitedOn: TODAY, assessment: null } }, {}],
    },
  });
});

test('the registry says who works where, and takes it back', async () => {
  const { invite } = await aCenterWithCampaign();
  const person = randomUUID();
  const organization = randomUUID();
  await subgraph.alsoReach(person, 'region:kuzbass');
  const state = (to: string | null) => ({
    kind: 'EDUCATOR' as const,
    posts: [{ organization, territory: null, title: 'Учитель', from: '2020-09-01', to }],
    subjects: [],
    birthDate: '1990-01-01',
    sex: 'FEMALE' as const,
    since: null,
  });
  const asked = { organizationIds: [organization] };

  await subgraph.deliver(WorkforceFact, person, state('2026-11-01'), 1);
  expect(await invite(asked)).toEqual({ inviteToCampaign: { code: 'NOBODY_FOUND' } });
  await subgraph.deliver(WorkforceFact, person, state(null), 2);
  expect(await invite(asked)).toMatchObject({ inviteToCampaign: { invited: 1 } });
  await subgraph.deliver(WorkforceFact, person, null, 3);
  expect(await invite(asked)).toEqual({ inviteToCampaign: { code: 'NOBODY_FOUND' } });
});
