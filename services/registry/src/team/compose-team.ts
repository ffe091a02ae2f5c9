import { randomUUID } from 'node:crypto';
import { perform, Problem, type RequestContext } from '@metodgraf/subgraph-kit';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Organization } from '../organization/index.ts';
import { stateTeam } from './state-team.ts';
import { leadersOn, membersOn } from './teams.ts';
import { LeadershipTeam, TeamMember } from './team.entity.ts';
import type { ComposeTeamInput } from './team.graphql.ts';
import { composeTeamPolicy } from './team.policy.ts';
import { differenceOf } from './team.rules.ts';

/** Brings a team in line with who leads the organization on a day; makes the team when there is none. */
export function composeTeam(
  ctx: RequestContext,
  requestId: string,
  input: ComposeTeamInput,
): Promise<LeadershipTeam | Problem> {
  const { action } = composeTeamPolicy;
  return perform(ctx, { action, requestId, input, answers: LeadershipTeam }, async (tx) => {
    composeTeamPolicy.assert(ctx.viewer, null);
    const { on } = input;
    const { id: organizationId } = await tx.findOneOrFail(Organization, {
      id: input.organizationId,
    });
    const leaders = await leadersOn(tx, { organizationId, on });
    const existing = await tx.findOne(LeadershipTeam, { organizationId });
    if (!existing && leaders.length === 0) return new Problem('NOBODY_LEADS');
    const team =
      existing ?? tx.create(LeadershipTeam, { id: randomUUID(), organizationId, from: on });
    await tx.flush();
    const members = await membersOn(tx, { teamId: team.id, on });
    const { join, leave } = differenceOf(leaders, members);
    if (join.length + leave.length === 0) return new Problem('NOTHING_TO_CHANGE');
    await end(
      tx,
      leave.map(({ id }) => id),
      on,
    );
    for (const { personId, role } of join)
      tx.create(TeamMember, {
        id: randomUUID(),
        teamId: team.id,
        personId,
        role,
        from: on,
        to: null,
      });
    await tx.flush();
    await stateTeam(tx, team);
    return team;
  });
}

async function end(tx: EntityManager, ids: readonly string[], on: string): Promise<void> {
  for (const member of await tx.find(TeamMember, { id: { $in: [...ids] } })) {
    member.to = on;
  }
}
