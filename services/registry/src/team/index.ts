import { type Module, referenceTo } from '@metodgraf/subgraph-kit';
import { LeadershipTeam, TeamMember, TeamMemberHistory } from './team.entity.ts';
import { TeamMemberResolver, TeamOfOrganizationResolver, TeamResolver } from './team.resolver.ts';

export { LeadershipTeam, TeamMember } from './team.entity.ts';
export { teamState } from './state-team.ts';

/** Leadership teams: by rule those who lead, with people added by decision, in time. */
export const team: Module = {
  entities: [LeadershipTeam, TeamMember, TeamMemberHistory],
  resolvers: [TeamResolver, TeamMemberResolver, TeamOfOrganizationResolver],
  references: { LeadershipTeam: referenceTo(LeadershipTeam) },
};
