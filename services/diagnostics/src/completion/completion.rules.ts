import { Problem } from '@metodgraf/subgraph-kit/problem';
import type { CampaignStatus } from '../campaign/campaign.rules.ts';

export type CompletionFault = 'ALREADY_COMPLETED' | 'ASSESSMENT_ENDED' | 'NO_ANSWERS';

/** What decides whether a person may complete an assessment now. */
export interface CompletionMoment {
  readonly status: 'IN_PROGRESS' | 'COMPLETED' | 'EXPIRED';
  readonly campaign: CampaignStatus;
  readonly answered: number;
}

/** Why the assessment cannot be completed, null when it can. */
export function faultOfCompletion(moment: CompletionMoment): Problem<CompletionFault> | null {
  if (moment.status === 'COMPLETED') return new Problem('ALREADY_COMPLETED');
  if (moment.status === 'EXPIRED' || moment.campaign !== 'OPEN')
    return new Problem('ASSESSMENT_ENDED');
  return moment.answered === 0 ? new Problem('NO_ANSWERS') : null;
}
