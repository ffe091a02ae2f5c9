import { LockMode } from '@mikro-orm/core';
import { dayOf, type WorkContext } from '@metodgraf/subgraph-kit';
import { Assessment } from '../assessment/index.ts';
import { endOfClosed } from '../assessment/end.rules.ts';
import { lastDay } from '../campaign/campaign.rules.ts';
import { Campaign } from '../campaign/index.ts';
import { finishAssessment } from './finish-assessment.ts';

/**
 * Ends the assessments whose campaign has closed: what a person managed to answer is counted, whether or
 * not the screen ever came back. One commit each, so a stop in the middle loses nothing.
 * Source: reliability R9.
 */
export async function closeOverdue({ em, now, log }: WorkContext): Promise<number> {
  const today = dayOf(now());
  const ended = await em
    .fork()
    .find(Campaign, { $or: [{ closesOn: { $lt: today } }, { closedOn: { $ne: null } }] });
  let closed = 0;
  for (const campaign of ended) {
    while (await closeOne({ em, campaign })) closed += 1;
  }
  if (closed > 0) log.info({ closed }, 'overdue assessments closed');
  return closed;
}

/** Takes an assessment that nobody else is closing; false when none is left. */
function closeOne({
  em,
  campaign,
}: Pick<WorkContext, 'em'> & { campaign: Campaign }): Promise<boolean> {
  return em.fork().transactional(async (tx) => {
    const overdue = { campaignId: campaign.id, status: 'IN_PROGRESS' } as const;
    const free = { lockMode: LockMode.PESSIMISTIC_PARTIAL_WRITE } as const;
    const [assessment] = await tx.find(Assessment, overdue, { ...free, limit: 1 });
    if (!assessment) return false;
    const by = endOfClosed({ closedByHand: Boolean(campaign.closedOn) });
    await finishAssessment(tx, assessment, { on: lastDay(campaign), by });
    return true;
  });
}
