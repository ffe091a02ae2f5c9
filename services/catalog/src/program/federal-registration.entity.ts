import { defineEntity, p } from '@mikro-orm/core';
import { publicRows } from '@metodgraf/subgraph-kit';
import { rowsOfOwnProgram } from './provider-rows.policy.ts';
import { Program } from './program.entity.ts';

const FederalRegistrationSchema = defineEntity({
  name: 'FederalRegistration',
  tableName: 'federal_registration',
  rowLevelSecurity: 'force',
  policies: [publicRows(), rowsOfOwnProgram()],
  properties: {
    id: p.uuid().primary(),
    programId: () =>
      p.manyToOne(Program).mapToPk().name('program_id').index().deleteRule('cascade'),
    providerId: p.uuid().index(),
    number: p.text(),
    since: p.date(),
    /** The first day on which the program is no longer in the registry. */
    until: p.date().nullable(),
  },
  checks: [{ name: 'federal_registration_period', expression: 'until > since' }],
});

/** A program's stay in the federal registry: indicators ask for the status on the day of admission. @requirement R014 */
export class FederalRegistration extends FederalRegistrationSchema.class {}
FederalRegistrationSchema.setClass(FederalRegistration);
