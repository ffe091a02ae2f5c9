import { randomUUID } from 'node:crypto';
import { AppointmentFact } from '@metodgraf/facts';
import { startSubgraph, type TestSubgraph } from '@metodgraf/subgraph-kit/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aCenter, aCenterClerk, actingAs, aMethodologist, TODAY } from '../../testing/builders.ts';
import { change } from '../../testing/mutations.ts';
import { service } from '../service.ts';
import { openCampaignDue } from './open-campaign.ts';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await startSubgraph(service);
});
afterAll(() => subgraph.stop());

const confirm = (id: string, actor: Parameters<TestSubgraph['as']>[0] = aCenter()) =>
  change(subgraph, actor, {
    name: 'confirmAppointment',
    input: { id },
    select:
      '... on Appointment { isConfirmed confirmedOn confirmations { on by { name } campaign { from } } }',
  });
const campaign = async () => {
  const answer = await subgraph
    .as(aCenter())
    .execute<{ confirmationCampaign: Record<string, unknown> | null }>(
      '{ confirmationCampaign { id version from dueOn stage methodologists confirmed } }',
    );
  return answer.confirmationCampaign;
};

/** @requirement R002 R230 */
test('a quarter begins with a campaign, in which one and many are confirmed once', async () => {
  const [first, second, over] = [
    await aMethodologist(subgraph),
    await aMethodologist(subgraph),
    await aMethodologist(subgraph, { until: '2026-01-01' }),
  ];
  const clerk = await aCenterClerk(subgraph);
  expect(await confirm(first.id)).toMatchObject({ code: 'CAMPAIGN_NOT_OPEN' });
  await openCampaignDue(subgraph.work);
  await openCampaignDue(subgraph.work);
  const opened = { from: '2026-10-01', dueOn: '2026-12-31', stage: 'RUNNING', methodologists: 2 };
  expect(await campaign()).toMatchObject({ ...opened, confirmed: 0 });
  expect(await unconfirmed()).toBe(2);

  expect(await confirm(first.id, clerk)).toMatchObject({
    isConfirmed: true,
    confirmedOn: TODAY,
    confirmations: [
      { on: TODAY, by: { name: 'Сотрудникова Анна Сергеевна' }, campaign: { from: '2026-10-01' } },
    ],
  });
  expect(await confirm(first.id)).toMatchObject({ code: 'ALREADY_CONFIRMED' });
  const fact = (await subgraph.facts(AppointmentFact)).find(({ subject }) => subject === first.id);
  expect(fact?.data.confirmedOn).toBe(TODAY);

  const { confirmAppointments: many } = await subgraph.as(aCenter()).execute(
    `mutation ($key: ID!, $input: ConfirmAppointmentsInput!) {
        confirmAppointments(requestId: $key, input: $input) { done refused { id code } } }`,
    { key: randomUUID(), input: { ids: [first.id, second.id, over.id] } },
  );
  expect(many).toEqual({
    done: 1,
    refused: [
      { id: first.id, code: 'ALREADY_CONFIRMED' },
      { id: over.id, code: 'NOT_CONFIRMABLE' },
    ],
  });
  expect(await campaign()).toMatchObject({ ...opened, confirmed: 2 });
  expect(await unconfirmed()).toBe(0);
});

async function unconfirmed(): Promise<number> {
  const { methodologists } = await subgraph
    .as(aCenter())
    .execute<{ methodologists: { totalCount: number } }>(
      '{ methodologists(first: 10, filter: { confirmed: false }) { totalCount } }',
    );
  return methodologists.totalCount;
}

test('the due day is set within the quarter, and what stays after it is overdue', async () => {
  await openCampaignDue(subgraph.work);
  const { id, version } = (await campaign()) ?? {};
  const reschedule = (dueOn: string, actor = aCenter()) =>
    change(subgraph, actor, {
      name: 'rescheduleConfirmation',
      input: { id, version, dueOn },
      select: '... on ConfirmationCampaign { dueOn stage }',
    });
  expect(await reschedule('2027-01-01')).toMatchObject({ code: 'OUTSIDE_QUARTER' });
  const outsider = actingAs('METHODOLOGIST', randomUUID());
  await expect(reschedule('2026-11-01', outsider)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  expect(await reschedule('2026-11-01')).toEqual(
    expect.objectContaining({ dueOn: '2026-11-01', stage: 'OVERDUE' }),
  );
});

test('nobody confirms but the center', async () => {
  const { id, personId } = await aMethodologist(subgraph);
  const herself = actingAs('METHODOLOGIST', personId, `assigned:${personId}`);
  await expect(confirm(id, herself)).rejects.toMatchObject({ code: 'FORBIDDEN' });
});
