import { randomUUID } from 'node:crypto';
import { dayOf, type WorkContext } from '@metodgraf/subgraph-kit';
import type { EntityManager } from '@mikro-orm/postgresql';
import { quarterOf } from '../appointment/index.ts';
import { ConfirmationCampaign } from './confirmation.entity.ts';

const DAY_MS = 86_400_000;

/** The campaign of the quarter a day lies in, opened when it is not: due by the last day of the quarter. */
async function campaignOf(tx: EntityManager, day: string): Promise<ConfirmationCampaign> {
  const { from, to } = quarterOf(day);
  const dueOn = new Date(Date.parse(to) - DAY_MS).toISOString().slice(0, 10);
  await tx.execute(
    `insert into confirmation_campaign (id, since, until, due_on) values (?, ?, ?, ?) on conflict (since) do nothing`,
    [randomUUID(), from, to, dueOn],
  );
  return tx.findOneOrFail(ConfirmationCampaign, { from });
}

/** Opens the campaign of a new quarter on its first day. */
export async function openCampaignDue({ em, now }: Pick<WorkContext, 'em' | 'now'>): Promise<void> {
  await em.fork().transactional((tx) => campaignOf(tx, dayOf(now())));
}
