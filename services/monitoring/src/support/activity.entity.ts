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
    supportForm: p.text().nullable(),
  },
});

/** An event or a form of support; the region says which forms I-8 counts (GAP-10). */
export class Activity extends ActivitySchema.class {}
ActivitySchema.setClass(Activity);
