import { defineEntity, p } from '@mikro-orm/core';
import { ownRows, personalRows, rowsForRoles } from '@metodgraf/subgraph-kit';
import type { CampaignStatus } from '../campaign/campaign.rules.ts';
import { type InvitationState, invitationState } from './invitation.rules.ts';
import { Campaign } from '../campaign/index.ts';

const InvitationSchema = defineEntity({
  name: 'Invitation',
  tableName: 'invitation',
  rowLevelSecurity: 'force',
  policies: [
    personalRows('learning', 'person_id', 'select'),
    rowsForRoles(['CENTER'], 'insert'),
    ownRows('person_id', 'update'),
  ],
  uniques: [{ properties: ['campaignId', 'personId'], name: 'invitation_once_a_campaign' }],
  properties: {
    id: p.uuid().primary(),
    campaignId: () => p.manyToOne(Campaign).mapToPk().name('campaign_id'),
    personId: p.uuid().index(),
    invitedOn: p.date(),
    /** Kept here and not only in the assessment: that a diagnostic took place is no result. */
    startedOn: p.date().nullable(),
    finishedOn: p.date().nullable(),
  },
});

/** A person's place in a campaign and how far they have come. */
export class Invitation extends InvitationSchema.class {
  /** What became of the invitation, given what the campaign is now. */
  stateIn(campaign: CampaignStatus): InvitationState {
    return invitationState(this, campaign);
  }
}
InvitationSchema.setClass(Invitation);
