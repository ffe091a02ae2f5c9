import { Problem } from '@metodgraf/subgraph-kit/problem';
import type { CampaignStatus } from '../campaign/campaign.rules.ts';

/** What ended an assessment: the person, the last day of the campaign, its early closing. */
export const ASSESSMENT_ENDS = ['PERSON', 'TIME', 'CLOSING'] as const;
export type AssessmentEnd = (typeof ASSESSMENT_ENDS)[number];

export type EndFault = 'ALREADY_COMPLETED' | 'ASSESSMENT_ENDED' | 'CAMPAIGN_CLOSED';

/** The assessment and its campaign when something more is asked of it. */
export interface EndMoment {
  readonly status: 'IN_PROGRESS' | 'COMPLETED' | 'EXPIRED';
  /** Null while it goes on, and where the end was not recorded yet. */
  readonly endedBy: AssessmentEnd | null;
  readonly campaign: CampaignStatus;
  readonly closedByHand: boolean;
}

/** What ends an assessment that its person left open when the campaign closed. */
export function endOfClosed({ closedByHand }: Pick<EndMoment, 'closedByHand'>): AssessmentEnd {
  return closedByHand ? 'CLOSING' : 'TIME';
}

/** Why nothing more is taken from the person, null while the assessment goes on. */
export function faultOfEnd(moment: EndMoment): Problem<EndFault> | null {
  const { status, endedBy, campaign } = moment;
  if (status === 'IN_PROGRESS' && campaign === 'OPEN') return null;
  if (status === 'COMPLETED' && (endedBy ?? 'PERSON') === 'PERSON') {
    return new Problem('ALREADY_COMPLETED');
  }
  const end = endedBy ?? endOfClosed(moment);
  return new Problem(end === 'CLOSING' ? 'CAMPAIGN_CLOSED' : 'ASSESSMENT_ENDED');
}
