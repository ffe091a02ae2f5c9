import { defineEntity, p } from '@mikro-orm/core';
import { historyEntity, ownRows, rowsForRoles } from '@metodgraf/subgraph-kit';
import { statedRows } from '../statement/index.ts';

const RoleGrantSchema = defineEntity({
  name: 'RoleGrant',
  tableName: 'role_grant',
  rowLevelSecurity: 'force',
  policies: [
    ownRows('person_id', 'select'),
    statedRows('person_id'),
    rowsForRoles(['ADMINISTRATOR'], 'select'),
    rowsForRoles(['ADMINISTRATOR'], 'insert'),
    rowsForRoles(['ADMINISTRATOR'], 'update'),
  ],
  properties: {
    id: p.uuid().primary(),
    personId: p.uuid(),
    role: p.text(),
    /** For whom the person acts in this role. */
    organizationId: p.uuid().strictNullable(),
    /** Named duties that widen the role, such as RESULTS. */
    duties: p.array(),
    from: p.date().name('since'),
    to: p.date().name('until').strictNullable(),
    /** By which document it was given; unknown for those of before. */
    basis: p.text().nullable(),
    endReason: p.text().nullable(),
    version: p.integer().version(),
  },
});

/** A role given to a person for a time. On which days it really stands follows posts and appointments. */
export class RoleGrant extends RoleGrantSchema.class {}
RoleGrantSchema.setClass(RoleGrant);

export const RoleGrantHistory = historyEntity('RoleGrant', 'role_grant');
