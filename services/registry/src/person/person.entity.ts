import { defineEntity, p, type PolicyDef } from '@mikro-orm/core';
import { historyEntity, personalRows, rowsForRoles } from '@metodgraf/subgraph-kit';
import { statedRows } from '../statement/index.ts';

/**
 * The card of a methodologist or of a head is open to everyone signed in: who acts in a public office
 * acts under their name, and an educator must be able to read who accompanies her and who approves her
 * route. Scopes could not say it: the methodologist would need one per educator. Lists of people do
 * not count on it, see `people.ts`.
 */
const publicOffice: PolicyDef = {
  name: 'public_office',
  command: 'select',
  using: `public_office and (select nullif(current_setting('app.person', true), '')) is not null`,
};

/** Functions of the owner answer questions about all people; see the migrations that make them. */
const askedByFunction: PolicyDef = {
  name: 'asked_by_function',
  command: 'select',
  using: 'session_user <> current_user',
};

const PersonSchema = defineEntity({
  name: 'Person',
  tableName: 'person',
  rowLevelSecurity: 'force',
  policies: [
    personalRows('card', 'id', 'select'),
    publicOffice,
    statedRows('id'),
    askedByFunction,
    rowsForRoles(['CENTER'], 'insert'),
    rowsForRoles(['CENTER'], 'update'),
  ],
  properties: {
    id: p.uuid().primary(),
    familyName: p.text(),
    givenName: p.text(),
    patronymic: p.text().strictNullable(),
    searchName: p.text(),
    kind: p.enum(['EDUCATOR', 'LEADER', 'OTHER']),
    schoolSubjects: p.array(),
    teachingSince: p.date().strictNullable(),
    /** Since when the person works at all. */
    workingSince: p.date().nullable(),
    /** Qualification category as it stands, with the days it was given and, if so limited, ends. */
    category: p.enum(['FIRST', 'HIGHEST', 'METHODOLOGIST', 'MENTOR']).nullable(),
    categoryOn: p.date().nullable(),
    categoryUntil: p.date().nullable(),
    publicOffice: p.boolean(),
    version: p.integer().version(),
  },
});

/**
 * A person's card: who, in which trade. Everything private is in `PersonDetails`.
 * @requirement R200
 * @requirement R201
 */
export class Person extends PersonSchema.class {}
PersonSchema.setClass(Person);

const PersonDetailsSchema = defineEntity({
  name: 'PersonDetails',
  tableName: 'person_details',
  rowLevelSecurity: 'force',
  policies: [
    personalRows('private', 'id', 'select'),
    statedRows('id'),
    askedByFunction,
    rowsForRoles(['CENTER'], 'insert'),
    rowsForRoles(['CENTER'], 'update'),
  ],
  properties: {
    /** The person's id. */
    id: p.uuid().primary(),
    birthDate: p.date(),
    sex: p.enum(['FEMALE', 'MALE']),
    snils: p.text().strictNullable(),
    email: p.text().strictNullable(),
    phone: p.text().strictNullable(),
    version: p.integer().version(),
  },
});

/** What of a person is private; a table of its own, so that the row guard is the field guard. */
export class PersonDetails extends PersonDetailsSchema.class {}
PersonDetailsSchema.setClass(PersonDetails);

export const PersonHistory = historyEntity(
  'Person',
  'person',
  personalRows('card', 'record_id', 'select'),
);
export const PersonDetailsHistory = historyEntity(
  'PersonDetails',
  'person_details',
  personalRows('private', 'record_id', 'select'),
);
