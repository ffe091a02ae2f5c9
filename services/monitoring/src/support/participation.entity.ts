import { defineEntity, p } from '@mikro-orm/core';
import { personalRows } from '@metodgraf/subgraph-kit';

const ParticipationSchema = defineEntity({
  name: 'Participation',
  tableName: 'participation',
  rowLevelSecurity: 'force',
  policies: [personalRows('learning', 'person_id', 'select')],
  properties: {
    id: p.uuid().primary(),
    personId: p.uuid().index(),
    activityId: p.uuid(),
    kind: p.enum(['EVENT', 'SUPPORT']),
    on: p.date().nullable(),
    outcome: p.enum(['REGISTERED', 'ATTENDED', 'ABSENT']),
  },
});

/** A person's part in an activity. */
export class Participation extends ParticipationSchema.class {}
ParticipationSchema.setClass(Participation);
