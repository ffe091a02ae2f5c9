import { defineEntity, p } from '@mikro-orm/core';
import { publicRows } from '@metodgraf/subgraph-kit';

const OrganizationSchema = defineEntity({
  name: 'Organization',
  tableName: 'organization',
  rowLevelSecurity: 'force',
  policies: [publicRows()],
  properties: {
    id: p.uuid().primary(),
    type: p.text(),
    name: p.text(),
  },
});

/** An organization as the registry states it: its type tells who conducted, its name labels a slice. */
export class Organization extends OrganizationSchema.class {}
OrganizationSchema.setClass(Organization);
