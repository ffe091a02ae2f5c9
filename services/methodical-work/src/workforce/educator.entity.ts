import { defineEntity, p } from '@mikro-orm/core';
import { personalRows } from '@metodgraf/subgraph-kit';

const EducatorSchema = defineEntity({
  name: 'Educator',
  tableName: 'educator',
  rowLevelSecurity: 'force',
  policies: [personalRows('private', 'person_id', 'select')],
  properties: {
    personId: p.uuid().primary(),
    birthDate: p.date(),
    teachingSince: p.date().nullable(),
  },
});

/** An educator's age and experience: forms of support are first of all for those who have just begun. */
export class Educator extends EducatorSchema.class {}
EducatorSchema.setClass(Educator);
