import { type Module, referenceTo } from '@metodgraf/subgraph-kit';
import { Campaign } from './campaign.entity.ts';
import { CampaignResolver } from './campaign.resolver.ts';

export { Campaign } from './campaign.entity.ts';
export { CampaignType } from './campaign.graphql.ts';
export { inviteToCampaigns } from './campaign.policy.ts';
export { campaignById } from './campaign.resolver.ts';

export const campaignModule: Module = {
  entities: [Campaign],
  resolvers: [CampaignResolver],
  references: { Campaign: referenceTo(Campaign) },
};
