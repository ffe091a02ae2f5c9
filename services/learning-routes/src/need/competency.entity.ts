import { defineEntity, p } from '@mikro-orm/core';
import { publicRows } from '@metodgraf/subgraph-kit';

const CompetencySchema = defineEntity({
  name: 'Competency',
  tableName: 'competency',
  rowLevelSecurity: 'force',
  policies: [publicRows()],
  properties: {
    id: p.uuid().primary(),
    code: p.text(),
    name: p.text(),
  },
});

/** What diagnostics says of a competency, kept here to explain routes in words. */
export class Competency extends CompetencySchema.class {}
CompetencySchema.setClass(Competency);
