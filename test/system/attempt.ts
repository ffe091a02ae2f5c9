import { randomUUID } from 'node:crypto';
import { type Browser, expect, type Page } from '@playwright/test';
import { demo } from './accounts.ts';
import { ask, documentOf, signIn } from './portal.ts';

const DAY = 86_400_000;
const dateIn = (days: number): string =>
  new Intl.DateTimeFormat('sv-SE').format(Date.now() + days * DAY);

/**
 * Sees to it that the teacher has a diagnostic she has begun, apart from the one the loop begins with: in a
 * campaign of her own. Nothing is completed, so no indicator changes.
 */
export async function openAttempt(browser: Browser): Promise<void> {
  const teacher = await signIn(browser, 'teacher', '/educator');
  const begun = teacher.getByRole('link', { name: 'Продолжить' });
  await teacher.waitForLoadState('networkidle');
  if ((await begun.count()) === 0) {
    const campaignId = await inviteToOwnCampaign(browser);
    const { myInvitations } = await run<{
      myInvitations: { id: string; campaign: { id: string } }[];
    }>(teacher, ['educator', 'InvitationsPage'], {});
    const invitation = myInvitations.find(({ campaign }) => campaign.id === campaignId);
    await change(teacher, ['educator', 'InvitationsPageStart'], { invitationId: invitation?.id });
    await teacher.reload();
    await expect(begun).toBeVisible();
  }
  await teacher.context().close();
}

async function inviteToOwnCampaign(browser: Browser): Promise<string> {
  const center = await signIn(browser, 'center', '/center');
  const { instruments } = await run<{ instruments: { edges: { node: { id: string } }[] } }>(
    center,
    ['center', 'OpenCampaign'],
    {},
  );
  const { openCampaign } = await change<{ openCampaign: { id: string } }>(
    center,
    ['center', 'OpenCampaignSubmit'],
    {
      title: 'Диагностика по запросу педагога',
      instrumentId: instruments.edges[0]?.node.id,
      opensOn: dateIn(0),
      closesOn: dateIn(14),
    },
  );
  await change(center, ['center', 'CampaignPageInvite'], {
    campaignId: openCampaign.id,
    personIds: [demo.account('teacher').person.id],
  });
  await center.context().close();
  return openCampaign.id;
}

type Published = readonly [remote: string, operation: string];

const change = <Answer>(page: Page, published: Published, input: object): Promise<Answer> =>
  run(page, published, { requestId: randomUUID(), input });

async function run<Answer>(
  page: Page,
  [remote, operation]: Published,
  variables: object,
): Promise<Answer> {
  const documentId = await documentOf(page, remote, operation);
  const { body } = await ask(page, { documentId, variables });
  expect(body.errors, operation).toBeUndefined();
  return body.data as Answer;
}
