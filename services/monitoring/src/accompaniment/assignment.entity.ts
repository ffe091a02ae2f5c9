import { defineEntity, p } from '@mikro-orm/core';
import { personalRows } from '@metodgraf/subgraph-kit';

const AssignmentSchema = defineEntity({
  name: 'Assignment',
  tableName: 'assignment',
  rowLevelSecurity: 'force',
  policies: [personalRows('card', 'person_id', 'select')],
  properties: {
    id: p.uuid().primary(),
    personId: p.uuid().index(),
    methodologistId: p.uuid(),
    appointmentId: p.uuid().index(),
    since: p.date(),
    until: p.date().nullable(),
  },
});

/** Who accompanies whom and since when. */
export class Assignment extends AssignmentSchema.class {}
AssignmentSchema.setClass(Assignment);
