import { defineEntity, p } from '@mikro-orm/core';
import {
  historyEntity,
  ownRows,
  personalRows,
  type RowPolicy,
  rowsForRoles,
} from '@metodgraf/subgraph-kit';
import { statedRows } from '../statement/index.ts';
import type { OfficeFunction } from './appointment.rules.ts';

/** Regional methodologists are known to everyone; who holds another office, to those who may see the person. */
const methodologists: RowPolicy = {
  name: 'methodologists',
  command: 'select',
  using: `kind = 'METHODOLOGIST' and (select nullif(current_setting('app.person', true), '')) is not null`,
};

const AppointmentSchema = defineEntity({
  name: 'Appointment',
  tableName: 'appointment',
  rowLevelSecurity: 'force',
  policies: [
    methodologists,
    personalRows('card', 'person_id', 'select'),
    statedRows('person_id'),
    rowsForRoles(['CENTER'], 'insert'),
    rowsForRoles(['CENTER'], 'update'),
  ],
  properties: {
    id: p.uuid().primary(),
    kind: p.enum([
      'METHODOLOGIST',
      'ACTIVE',
      'MUNICIPAL_METHODOLOGIST',
      'MMC_METHODOLOGIST',
      'EXPERT',
      'MENTOR',
    ]),
    personId: p.uuid().index(),
    organizationId: p.uuid().strictNullable().index(),
    engagement: p.enum(['STAFF', 'CONTRACT', 'OTHER']).strictNullable(),
    functions: p.array<OfficeFunction>().default([]),
    /** What an expert judges, what else somebody takes upon themselves. */
    remit: p.text().nullable(),
    from: p.date().name('since'),
    to: p.date().name('until').strictNullable(),
    confirmedOn: p.date().strictNullable(),
    /** Counted by the database with every change of assignments, never by us. */
    assigned: p.integer(),
    /** Only methodologists are given educators; others have the limit 0, which the database keeps too. */
    limit: p.integer().name('assignment_limit'),
    limitClause: p.text().strictNullable(),
    /** What the appointed covers; the person's own subjects while empty. */
    schoolSubjects: p.array().default([]),
    territoryIds: p.array().default([]),
    version: p.integer().version(),
  },
});

/**
 * An office held by a person for a time: regional methodologist with the load the region allows, member of the
 * methodical active, methodologist of a municipality or an ММЦ, expert, mentor. One person may hold several.
 *
 * @requirement R002
 * @requirement R003
 * @requirement R004
 * @requirement R005
 * @requirement R009
 * @requirement R010
 * @requirement R054
 * @requirement R085
 * @requirement R178
 * @requirement R188
 * @requirement R202
 */
export class Appointment extends AppointmentSchema.class {}
AppointmentSchema.setClass(Appointment);

export const AppointmentHistory = historyEntity('Appointment', 'appointment');

const AppointmentBasisSchema = defineEntity({
  name: 'AppointmentBasis',
  tableName: 'appointment_basis',
  rowLevelSecurity: 'force',
  policies: [
    rowsForRoles(['CENTER'], 'select'),
    ownRows('person_id', 'select'),
    rowsForRoles(['CENTER'], 'insert'),
    rowsForRoles(['CENTER'], 'update'),
  ],
  properties: {
    /** The appointment's own id. */
    id: p.uuid().primary(),
    personId: p.uuid().index(),
    diagnosedOn: p.date().strictNullable(),
    diagnosedBy: p.text().strictNullable(),
    /** The assessment of the diagnostics service; nothing when it was passed elsewhere. */
    assessmentId: p.uuid().strictNullable(),
    trainedOn: p.date().strictNullable(),
    trainedBy: p.text().strictNullable(),
    contractNumber: p.text().strictNullable(),
    contractOn: p.date().strictNullable(),
    /** Share of a full working week. */
    rate: p.float().strictNullable(),
    workplace: p.text().strictNullable(),
    version: p.integer().version(),
  },
});

/**
 * What an appointment rests on: diagnostic, training, contract, load, workplace. Apart from the appointment, for
 * it is open to fewer: to the center and to the appointed.
 *
 * @requirement R004
 * @requirement R172
 * @requirement R187
 * @requirement R198
 * @requirement R203
 */
export class AppointmentBasis extends AppointmentBasisSchema.class {}
AppointmentBasisSchema.setClass(AppointmentBasis);

export const AppointmentBasisHistory = historyEntity('AppointmentBasis', 'appointment_basis');
