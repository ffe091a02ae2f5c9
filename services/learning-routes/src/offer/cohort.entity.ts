import { defineEntity, p } from '@mikro-orm/core';
import { publicRows } from '@metodgraf/subgraph-kit';

const CohortSchema = defineEntity({
  name: 'Cohort',
  tableName: 'cohort',
  rowLevelSecurity: 'force',
  policies: [publicRows()],
  properties: {
    id: p.uuid().primary(),
    programId: p.uuid().index('cohort_program_id'),
    startsOn: p.date(),
    free: p.integer(),
  },
});

/** An intake of a program as the catalog tells of it. */
export class Cohort extends CohortSchema.class {}
CohortSchema.setClass(Cohort);
