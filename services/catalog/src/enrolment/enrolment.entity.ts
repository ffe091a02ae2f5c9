import { defineEntity, p } from '@mikro-orm/core';
import { personalRows } from '@metodgraf/subgraph-kit';
import { Cohort } from '../cohort/cohort.entity.ts';
import { rowsOfOwnProgram } from '../program/provider-rows.policy.ts';
import { Program } from '../program/program.entity.ts';
import { EnrolmentOutcome } from './enrolment.rules.ts';

const EnrolmentSchema = defineEntity({
  name: 'Enrolment',
  tableName: 'enrolment',
  rowLevelSecurity: 'force',
  policies: [personalRows('learning', 'person_id', 'select'), rowsOfOwnProgram()],
  properties: {
    id: p.uuid().primary(),
    personId: p.uuid().index(),
    programId: () => p.manyToOne(Program).mapToPk().name('program_id').index(),
    cohortId: () =>
      p.manyToOne(Cohort).mapToPk().name('cohort_id').nullable().index().deleteRule('restrict'),
    providerId: p.uuid().index(),
    /** The match this admission follows; it lives in learning-routes. */
    matchId: p.uuid().nullable(),
    enrolledOn: p.date(),
    endedOn: p.date().nullable(),
    outcome: p.enum(() => EnrolmentOutcome),
    certificateNumber: p.text().nullable(),
    withdrawalReason: p.text().nullable(),
    version: p.integer().version(),
  },
  uniques: [
    {
      name: 'enrolment_one_active',
      properties: ['personId', 'programId'],
      where: { outcome: 'STUDYING' },
    },
  ],
  checks: [
    { name: 'enrolment_ended', expression: `(outcome = 'STUDYING') = (ended_on is null)` },
    { name: 'enrolment_dates', expression: 'ended_on >= enrolled_on' },
    {
      name: 'enrolment_certificate',
      expression: `(outcome = 'COMPLETED') = (certificate_number is not null)`,
    },
  ],
});

/** A person's study of a program, from admission to outcome. */
export class Enrolment extends EnrolmentSchema.class {}
EnrolmentSchema.setClass(Enrolment);
