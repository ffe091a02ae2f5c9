import { TeamFact } from '@metodgraf/facts';
import { publish } from '@metodgraf/subgraph-kit';
import type { EntityManager } from '@mikro-orm/postgresql';
import { type LeadershipTeam, TeamMember } from './team.entity.ts';

/** Tells the other services who is in a team and when. */
export async function stateTeam(tx: EntityManager, team: LeadershipTeam): Promise<void> {
  await publish(tx, TeamFact, {
    subject: team.id,
    state: async () =>
      teamState(team, await tx.find(TeamMember, { teamId: team.id }, { orderBy: { from: 'asc' } })),
  });
}

/** What services are told of a team. */
export const teamState = (
  { organizationId: organization, from }: Pick<LeadershipTeam, 'organizationId' | 'from'>,
  members: readonly Pick<TeamMember, 'personId' | 'role' | 'from' | 'to'>[],
) => ({
  organization,
  from,
  to: null,
  members: members.map(({ personId: person, role, from: since, to }) => ({
    person,
    role,
    from: since,
    to,
  })),
});
