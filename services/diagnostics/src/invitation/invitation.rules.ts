import type { CampaignStatus } from '../campaign/campaign.rules.ts';

export const INVITATION_STATES = ['INVITED', 'STARTED', 'COMPLETED', 'MISSED'] as const;
export type InvitationState = (typeof INVITATION_STATES)[number];

/** How far an invited person has come. */
export interface InvitedPath {
  readonly startedOn?: string | null | undefined;
  readonly finishedOn?: string | null | undefined;
}

/** A closed campaign turns everything unfinished into missed. */
export function invitationState(path: InvitedPath, campaign: CampaignStatus): InvitationState {
  if (path.finishedOn) return 'COMPLETED';
  if (campaign === 'CLOSED') return 'MISSED';
  return path.startedOn ? 'STARTED' : 'INVITED';
}
