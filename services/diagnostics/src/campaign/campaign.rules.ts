import { Problem } from '@metodgraf/subgraph-kit/problem';

export const CAMPAIGN_STATUSES = ['PLANNED', 'OPEN', 'CLOSED'] as const;
export type CampaignStatus = (typeof CAMPAIGN_STATUSES)[number];

/** The days of a campaign; the last one still belongs to it. */
export interface CampaignWindow {
  readonly opensOn: string;
  readonly closesOn: string;
  readonly closedOn?: string | null | undefined;
}

/** A campaign closed by hand is closed from that moment, otherwise its days decide. */
export function campaignStatus(window: CampaignWindow, day: string): CampaignStatus {
  if (window.closedOn || day > window.closesOn) return 'CLOSED';
  return day < window.opensOn ? 'PLANNED' : 'OPEN';
}

/** The last day that counted: what an assessment closed by the clock is dated with. */
export function lastDay({ closesOn, closedOn }: CampaignWindow): string {
  return closedOn && closedOn < closesOn ? closedOn : closesOn;
}

/** What an employee of the center wants to open. */
export interface CampaignPlan {
  readonly title: string;
  readonly opensOn: string;
  readonly closesOn: string;
}

export type PlanFault = 'TITLE_EMPTY' | 'DATES_REVERSED' | 'CLOSES_IN_PAST';

/** Why a campaign cannot be opened as planned, null when it can. */
export function faultOfPlan(plan: CampaignPlan, today: string): Problem<PlanFault> | null {
  if (plan.title.trim() === '') return new Problem('TITLE_EMPTY');
  if (plan.closesOn < plan.opensOn) {
    return new Problem('DATES_REVERSED', { opensOn: plan.opensOn, closesOn: plan.closesOn });
  }
  if (plan.closesOn < today) return new Problem('CLOSES_IN_PAST', { closesOn: plan.closesOn });
  return null;
}
