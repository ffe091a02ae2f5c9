import { defineEntity, p } from '@mikro-orm/core';
import { publicRows } from '@metodgraf/subgraph-kit';

const ActivitySchema = defineEntity({
  name: 'Activity',
  tableName: 'activity',
  rowLevelSecurity: 'force',
  policies: [publicRows()],
  properties: {
    id: p.uuid().primary(),
    kind: p.enum(['EVENT', 'SUPPORT']),
    competencyIds: p.json<readonly string[]>(),
    startsOn: p.date(),
    endsOn: p.date(),
    hours: p.integer(),
    /** Null where the number of places is not limited. */
    free: p.integer().nullable(),
  },
});

/** An event or a form of support as methodical work tells of it. */
export class Activity extends ActivitySchema.class {}
ActivitySchema.setClass(Activity);
