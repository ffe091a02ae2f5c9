import { defineEntity, p, type PolicyDef } from '@mikro-orm/core';
import { historyEntity, personalRows, rowsForRoles } from '@metodgraf/subgraph-kit';
import { statedRows } from '../statement/index.ts';

/** The rows of the appointment whose load the database is counting: a count must not depend on who causes it. */
const countedRows: PolicyDef = {
  name: 'counted',
  command: 'select',
  using: `appointment_id = (select nullif(current_setting('app.counting', true), ''))::uuid`,
};

const AssignmentSchema = defineEntity({
  name: 'Assignment',
  tableName: 'assignment',
  rowLevelSecurity: 'force',
  policies: [
    personalRows('card', 'person_id', 'select'),
    statedRows('person_id'),
    countedRows,
    rowsForRoles(['CENTER'], 'insert'),
    rowsForRoles(['CENTER'], 'update'),
  ],
  properties: {
    id: p.uuid().primary(),
    /** The educator. */
    personId: p.uuid(),
    appointmentId: p.uuid().index(),
    from: p.date().name('since'),
    to: p.date().name('until').strictNullable(),
    version: p.integer().version(),
  },
});

/**
 * Who is accompanied by which methodologist and when.
 * @requirement R178
 */
export class Assignment extends AssignmentSchema.class {}
AssignmentSchema.setClass(Assignment);

export const AssignmentHistory = historyEntity('Assignment', 'assignment');
