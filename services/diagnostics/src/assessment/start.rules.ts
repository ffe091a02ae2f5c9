import { Problem } from '@metodgraf/subgraph-kit/problem';
import type { CampaignStatus } from '../campaign/campaign.rules.ts';

export type StartFault = 'CAMPAIGN_NOT_OPEN' | 'ALREADY_COMPLETED';

/** Why an assessment cannot be started or resumed, null when it can; `existing` is the one begun before. */
export function faultOfStart(
  existing: { readonly status: 'IN_PROGRESS' | 'COMPLETED' | 'EXPIRED' } | null,
  campaign: CampaignStatus,
): Problem<StartFault> | null {
  if (existing?.status === 'COMPLETED') return new Problem('ALREADY_COMPLETED');
  return campaign === 'OPEN' ? null : new Problem('CAMPAIGN_NOT_OPEN');
}
