import { defineEntity, p } from '@mikro-orm/core';
import { personalRows } from '@metodgraf/subgraph-kit';

const WorkforceSchema = defineEntity({
  name: 'Workforce',
  tableName: 'workforce',
  rowLevelSecurity: 'force',
  policies: [personalRows('card', 'person_id', 'select')],
  properties: {
    personId: p.uuid().primary(),
    kind: p.enum(['EDUCATOR', 'LEADER', 'OTHER']),
  },
});

/** Who is an educator or a leader, as the registry says. */
export class Workforce extends WorkforceSchema.class {}
WorkforceSchema.setClass(Workforce);

const WorkforcePostSchema = defineEntity({
  name: 'WorkforcePost',
  tableName: 'workforce_post',
  rowLevelSecurity: 'force',
  policies: [personalRows('card', 'person_id', 'select')],
  properties: {
    id: p.uuid().primary(),
    personId: p.uuid().index(),
    organizationId: p.uuid().index(),
    territory: p.text().nullable().index(),
    since: p.date(),
    /** The first day on which the post is no longer held. */
    until: p.date().nullable(),
  },
});

/** Where a person works and since when: campaigns invite by organization and by territory. */
export class WorkforcePost extends WorkforcePostSchema.class {}
WorkforcePostSchema.setClass(WorkforcePost);
