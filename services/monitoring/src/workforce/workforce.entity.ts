import { defineEntity, p } from '@mikro-orm/core';
import { personalRows } from '@metodgraf/subgraph-kit';

const WorkforceSchema = defineEntity({
  name: 'Workforce',
  tableName: 'workforce',
  rowLevelSecurity: 'force',
  policies: [personalRows('private', 'id', 'select')], // it holds the birth date
  properties: {
    /** `Person.id`. */
    id: p.uuid().primary(),
    kind: p.enum(['EDUCATOR', 'LEADER', 'OTHER']),
    birthDate: p.date(),
    teachingSince: p.date().nullable(),
  },
});

/** What indicators ask of a person: the kind of work, the age, the years of work. Never a name. */
export class Workforce extends WorkforceSchema.class {}
WorkforceSchema.setClass(Workforce);
