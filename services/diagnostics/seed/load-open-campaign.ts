import type { EntityManager } from '@mikro-orm/postgresql';
import { Campaign } from '../src/campaign/index.ts';
import { PROFESSIONAL_COMPETENCIES } from '../src/instrument/index.ts';
import { Invitation } from '../src/invitation/index.ts';
import { daysAfter } from './calendar.ts';
import type { DemoSource } from './load-earlier-campaign.ts';

const OPENED_DAYS_AGO = 3;
const LENGTH_DAYS = 30;
const INVITED_OTHERS = 150;

/** A campaign that is going on: the heroine is invited and has not begun. Returns how many are invited. */
export async function loadOpenCampaign(
  tx: EntityManager,
  people: readonly string[],
  { demo, today, clause, random }: DemoSource,
): Promise<number> {
  const opensOn = daysAfter(today, -OPENED_DAYS_AGO);
  const campaign = tx.create(Campaign, {
    id: random.uuid(),
    title: 'Диагностика профессиональных компетенций, второе полугодие',
    instrumentId: PROFESSIONAL_COMPETENCIES.id,
    opensOn,
    closesOn: daysAfter(opensOn, LENGTH_DAYS - 1),
    conductedBy: demo.organization('center').id,
    clause,
  });
  await tx.flush();
  const heroine = demo.account(demo.heroine.login).person.id;
  const invited = [heroine, ...random.shuffled(people).slice(0, INVITED_OTHERS)];
  await tx.insertMany(
    Invitation,
    invited.map((personId) => {
      return { id: random.uuid(), campaignId: campaign.id, personId, invitedOn: opensOn };
    }),
  );
  return invited.length;
}
