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
    kind: p.text(),
  },
});

/** What diagnostics says of its framework, kept to refuse activities for competencies that do not exist. */
export class Competency extends CompetencySchema.class {}
CompetencySchema.setClass(Competency);
