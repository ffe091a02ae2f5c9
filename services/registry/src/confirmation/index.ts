import type { Module } from '@metodgraf/subgraph-kit';
import {
  Confirmation,
  ConfirmationCampaign,
  ConfirmationCampaignHistory,
} from './confirmation.entity.ts';
import {
  AppointmentConfirmationResolver,
  ConfirmationCampaignResolver,
  ConfirmationResolver,
} from './confirmation.resolver.ts';

export { Confirmation, ConfirmationCampaign } from './confirmation.entity.ts';
export { openCampaignDue } from './open-campaign.ts';

/** The quarterly renewal of the base of regional methodologists: campaigns and who was confirmed in them. */
export const confirmation: Module = {
  entities: [ConfirmationCampaign, ConfirmationCampaignHistory, Confirmation],
  resolvers: [ConfirmationCampaignResolver, ConfirmationResolver, AppointmentConfirmationResolver],
};
