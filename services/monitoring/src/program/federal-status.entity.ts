import { defineEntity, p } from '@mikro-orm/core';
import { publicRows } from '@metodgraf/subgraph-kit';

const FederalStatusSchema = defineEntity({
  name: 'FederalStatus',
  tableName: 'federal_status',
  rowLevelSecurity: 'force',
  policies: [publicRows()],
  properties: {
    id: p.uuid().primary(),
    programId: p.uuid().index(),
    since: p.date(),
    until: p.date().nullable(),
  },
});

/** A period in which a program stood in the federal registry. I-3 asks for the day of enrolment. */
export class FederalStatus extends FederalStatusSchema.class {}
FederalStatusSchema.setClass(FederalStatus);
