import { defineEntity, p } from '@mikro-orm/core';
import { historyEntity, publicRows, rowsForRoles } from '@metodgraf/subgraph-kit';

const AppointmentSchema = defineEntity({
  name: 'Appointment',
  tableName: 'appointment',
  rowLevelSecurity: 'force',
  policies: [publicRows(), rowsForRoles(['CENTER'], 'insert'), rowsForRoles(['CENTER'], 'update')],
  properties: {
    id: p.uuid().primary(),
    kind: p.enum(['METHODOLOGIST']),
    personId: p.uuid(),
    organizationId: p.uuid().strictNullable(),
    engagement: p.enum(['STAFF', 'CONTRACT', 'OTHER']).strictNullable(),
    from: p.date().name('since'),
    to: p.date().name('until').strictNullable(),
    confirmedOn: p.date().strictNullable(),
    /** Counted by the database with every change of assignments, never by us. */
    assigned: p.integer(),
    limit: p.integer().name('assignment_limit'),
    limitClause: p.text(),
    /** What the methodologist covers; the person's own subjects while empty. */
    schoolSubjects: p.array().default([]),
    territoryIds: p.array().default([]),
    version: p.integer().version(),
  },
});

/**
 * A named office held by a person, such as regional methodologist, with the load the region allows.
 * @requirement R002
 * @requirement R178
 * @requirement R188
 */
export class Appointment extends AppointmentSchema.class {}
AppointmentSchema.setClass(Appointment);

export const AppointmentHistory = historyEntity('Appointment', 'appointment');
