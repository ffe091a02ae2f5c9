import { defineEntity, p } from '@mikro-orm/core';
import { personalRows } from '@metodgraf/subgraph-kit';
import { DEFICIT_KINDS } from './need.rules.ts';

const DeficitSchema = defineEntity({
  name: 'Deficit',
  tableName: 'deficit',
  rowLevelSecurity: 'force',
  policies: [personalRows('result', 'person_id', 'select')],
  properties: {
    id: p.uuid().primary(),
    personId: p.uuid().index('deficit_person_id'),
    assessmentId: p.uuid(),
    competencyId: p.uuid(),
    kind: p.enum([...DEFICIT_KINDS]),
    severity: p.double().$type<number>(),
    foundOn: p.date(),
  },
});

/** A deficit as diagnostics tells of it. Who may not see results does not see it here either. */
export class Deficit extends DeficitSchema.class {}
DeficitSchema.setClass(Deficit);
