import { randomUUID } from 'node:crypto';
import {
  forEdit,
  onViolation,
  perform,
  Problem,
  type RequestContext,
} from '@metodgraf/subgraph-kit';
import { Person } from '../person/index.ts';
import { stateTeam } from './state-team.ts';
import { LeadershipTeam, TeamMember } from './team.entity.ts';
import type { AddTeamMemberInput, EndTeamMemberInput } from './team.graphql.ts';
import { addTeamMemberPolicy, endTeamMemberPolicy } from './team.policy.ts';
import { checkLeavingTeam } from './team.rules.ts';

/** Takes into a team someone whom the rule would not. */
export function addTeamMember(
  ctx: RequestContext,
  requestId: string,
  input: AddTeamMemberInput,
): Promise<LeadershipTeam | Problem> {
  const { action } = addTeamMemberPolicy;
  return perform(ctx, { action, requestId, input, answers: LeadershipTeam }, async (tx) => {
    addTeamMemberPolicy.assert(ctx.viewer, null);
    const team = await tx.findOneOrFail(LeadershipTeam, { id: input.teamId });
    const { id: personId } = await tx.findOneOrFail(Person, { id: input.personId });
    const work = { teamId: team.id, personId, from: input.from, to: null };
    tx.create(TeamMember, { id: randomUUID(), role: 'OTHER', ...work });
    const already = new Problem('ALREADY_MEMBER', { field: 'personId' });
    const refused = await onViolation(tx.flush(), { team_member_once: already });
    if (refused) return refused;
    await stateTeam(tx, team);
    return team;
  });
}

/** Ends a person's time in a team. */
export function endTeamMember(
  ctx: RequestContext,
  requestId: string,
  input: EndTeamMemberInput,
): Promise<LeadershipTeam | Problem> {
  const { action } = endTeamMemberPolicy;
  return perform(ctx, { action, requestId, input, answers: LeadershipTeam }, async (tx) => {
    endTeamMemberPolicy.assert(ctx.viewer, null);
    const member = await forEdit(tx, TeamMember, input);
    const refused = checkLeavingTeam(member, input.on);
    if (refused) return refused;
    member.to = input.on;
    await tx.flush();
    const team = await tx.findOneOrFail(LeadershipTeam, { id: member.teamId });
    await stateTeam(tx, team);
    return team;
  });
}
