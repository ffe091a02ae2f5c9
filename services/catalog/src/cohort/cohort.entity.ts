import { defineEntity, p } from '@mikro-orm/core';
import { publicRows } from '@metodgraf/subgraph-kit';
import { rowsOfOwnProgram } from '../program/provider-rows.policy.ts';
import { Program } from '../program/program.entity.ts';

const CohortSchema = defineEntity({
  name: 'Cohort',
  tableName: 'cohort',
  rowLevelSecurity: 'force',
  policies: [publicRows(), rowsOfOwnProgram()],
  properties: {
    id: p.uuid().primary(),
    programId: () => p.manyToOne(Program).mapToPk().name('program_id').index(),
    providerId: p.uuid(),
    startsOn: p.date(),
    /** The last day of study. */
    endsOn: p.date(),
    place: p.text(),
    seats: p.integer(),
    /** Kept by `takeSeat` and `freeSeat` alone: the row is the queue in which admissions wait. */
    taken: p.integer().default(0),
    version: p.integer().version(),
  },
  checks: [
    { name: 'cohort_dates', expression: 'ends_on >= starts_on' },
    { name: 'cohort_seats', expression: 'seats > 0 and taken >= 0 and taken <= seats' },
  ],
});

/** One intake of a program: when, where, how many. */
export class Cohort extends CohortSchema.class {}
CohortSchema.setClass(Cohort);
