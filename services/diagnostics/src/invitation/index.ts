import { type Module, referenceTo } from '@metodgraf/subgraph-kit';
import { Invitation } from './invitation.entity.ts';
import { CampaignInvitationsResolver, InvitationResolver } from './invitation.resolver.ts';

export { Invitation } from './invitation.entity.ts';
export { InvitationType } from './invitation.graphql.ts';

export const invitationModule: Module = {
  entities: [Invitation],
  resolvers: [InvitationResolver, CampaignInvitationsResolver],
  references: { Invitation: referenceTo(Invitation) },
};
