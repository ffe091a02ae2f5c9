import { type RequestContext, today } from '@metodgraf/subgraph-kit';
import { campaignById } from '../campaign/index.ts';
import type { Assessment } from './assessment.entity.ts';
import { type AssessmentEnd, endOfClosed } from './end.rules.ts';

/** What ended an assessment, also where the closing of its campaign did and nothing is counted yet. */
export async function endOf(
  context: RequestContext,
  { campaignId, status, endedBy }: Assessment,
): Promise<AssessmentEnd | null> {
  if (endedBy || status !== 'IN_PROGRESS') return endedBy ?? null;
  const campaign = await campaignById(context, campaignId);
  if (campaign?.statusOn(today(context)) !== 'CLOSED') return null;
  return endOfClosed({ closedByHand: Boolean(campaign.closedOn) });
}
