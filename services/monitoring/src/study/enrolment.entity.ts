import { defineEntity, p } from '@mikro-orm/core';
import { personalRows } from '@metodgraf/subgraph-kit';

const EnrolmentSchema = defineEntity({
  name: 'Enrolment',
  tableName: 'enrolment',
  rowLevelSecurity: 'force',
  policies: [personalRows('learning', 'person_id', 'select')],
  properties: {
    id: p.uuid().primary(),
    personId: p.uuid().index(),
    programId: p.uuid(),
    matchId: p.uuid().nullable(),
    enrolledOn: p.date(),
    endedOn: p.date().nullable(),
    outcome: p.enum(['STUDYING', 'COMPLETED', 'WITHDRAWN']),
  },
});

/** A person's study of a program, from admission to outcome. */
export class Enrolment extends EnrolmentSchema.class {}
EnrolmentSchema.setClass(Enrolment);
