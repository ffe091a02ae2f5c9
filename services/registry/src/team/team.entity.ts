import { defineEntity, p } from '@mikro-orm/core';
import { historyEntity, personalRows, publicRows, rowsForRoles } from '@metodgraf/subgraph-kit';
import { statedRows } from '../statement/index.ts';

const LeadershipTeamSchema = defineEntity({
  name: 'LeadershipTeam',
  tableName: 'leadership_team',
  rowLevelSecurity: 'force',
  policies: [publicRows(), rowsForRoles(['CENTER'], 'insert'), rowsForRoles(['CENTER'], 'update')],
  uniques: [{ name: 'leadership_team_once', properties: ['organizationId'] }],
  properties: {
    id: p.uuid().primary(),
    organizationId: p.uuid(),
    from: p.date().name('since'),
    version: p.integer().version(),
  },
});

/**
 * The leadership team of one organization.
 * @requirement R032
 * @requirement R090
 */
export class LeadershipTeam extends LeadershipTeamSchema.class {}
LeadershipTeamSchema.setClass(LeadershipTeam);

const TeamMemberSchema = defineEntity({
  name: 'TeamMember',
  tableName: 'team_member',
  rowLevelSecurity: 'force',
  policies: [
    personalRows('card', 'person_id', 'select'),
    statedRows('person_id'),
    rowsForRoles(['CENTER'], 'insert'),
    rowsForRoles(['CENTER'], 'update'),
  ],
  properties: {
    id: p.uuid().primary(),
    teamId: p.uuid().index(),
    personId: p.uuid().index(),
    role: p.enum(['HEAD', 'DEPUTY', 'UNIT_HEAD', 'OTHER']),
    from: p.date().name('since'),
    to: p.date().name('until').strictNullable(),
    version: p.integer().version(),
  },
});

/** A person's time in a leadership team. */
export class TeamMember extends TeamMemberSchema.class {}
TeamMemberSchema.setClass(TeamMember);

export const TeamMemberHistory = historyEntity('TeamMember', 'team_member');
