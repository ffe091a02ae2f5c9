import { defineEntity, p } from '@mikro-orm/core';
import { publicRows } from '@metodgraf/subgraph-kit';

const ProgramSchema = defineEntity({
  name: 'Program',
  tableName: 'program',
  rowLevelSecurity: 'force',
  policies: [publicRows()],
  properties: {
    id: p.uuid().primary(),
    title: p.text(),
    providerId: p.uuid().index(),
    runningSince: p.date(),
    runningUntil: p.date().nullable(),
  },
});

/** A program of further education as the catalogue states it. */
export class Program extends ProgramSchema.class {}
ProgramSchema.setClass(Program);
