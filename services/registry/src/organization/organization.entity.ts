import { defineEntity, p } from '@mikro-orm/core';
import { historyEntity, publicRows, rowsForRoles } from '@metodgraf/subgraph-kit';

const CENTER_KEEPS = [
  publicRows(),
  rowsForRoles(['CENTER'], 'insert'),
  rowsForRoles(['CENTER'], 'update'),
];

const OrganizationSchema = defineEntity({
  name: 'Organization',
  tableName: 'organization',
  rowLevelSecurity: 'force',
  policies: CENTER_KEEPS,
  properties: {
    id: p.uuid().primary(),
    typeCode: p.text(),
    name: p.text(),
    shortName: p.text(),
    /** Where it was registered; what stands there on a day follows the territory's successors. */
    territoryId: p.text().strictNullable(),
    unitKind: p.enum(['LEGAL_ENTITY', 'STRUCTURAL_UNIT']).default('LEGAL_ENTITY'),
    /** On what base a ЦНППМ works; nothing for others. Source: приказ 1971, п. 1.3. */
    hostKind: p
      .enum(['UNIT_OF_PROVIDER', 'UNIT_OF_UNIVERSITY', 'UNIT_OF_COLLEGE', 'LEGAL_ENTITY'])
      .strictNullable(),
    ogrn: p.text().strictNullable(),
    inn: p.text().strictNullable(),
    licenceNumber: p.text().strictNullable(),
    licenceOn: p.date().strictNullable(),
    licenceIssuer: p.text().strictNullable(),
    address: p.text().strictNullable(),
    phone: p.text().strictNullable(),
    email: p.text().strictNullable(),
    website: p.text().strictNullable(),
    searchName: p.text(),
    from: p.date().name('since'),
    to: p.date().name('until').strictNullable(),
    /** Who took its place when it was closed. */
    successorId: p.uuid().strictNullable(),
    closingAct: p.text().strictNullable(),
    version: p.integer().version(),
  },
});

/**
 * A party of the system that is an organization, of any kind and level.
 * @requirement R001
 * @requirement R199
 * @requirement R219
 * @requirement R221
 */
export class Organization extends OrganizationSchema.class {}
OrganizationSchema.setClass(Organization);

/** What of a card is not known when an organization is entered. */
export const EMPTY_CARD = {
  unitKind: 'LEGAL_ENTITY',
  hostKind: null,
  inn: null,
  licenceNumber: null,
  licenceOn: null,
  licenceIssuer: null,
  address: null,
  phone: null,
  email: null,
  website: null,
  successorId: null,
  closingAct: null,
} as const;

const OrganizationLinkSchema = defineEntity({
  name: 'OrganizationLink',
  tableName: 'organization_link',
  rowLevelSecurity: 'force',
  policies: CENTER_KEEPS,
  properties: {
    id: p.uuid().primary(),
    organizationId: p.uuid(),
    parentId: p.uuid().index(),
    hierarchy: p.enum(['ADMINISTRATIVE', 'METHODICAL']),
    from: p.date().name('since'),
    to: p.date().name('until').strictNullable(),
    /** By which act it was put there. */
    act: p.text().strictNullable(),
  },
});

/** Under whom an organization stands in one of the two hierarchies, and since when. */
export class OrganizationLink extends OrganizationLinkSchema.class {}
OrganizationLinkSchema.setClass(OrganizationLink);

const staffOnly = rowsForRoles(['CENTER', 'MINISTRY', 'MUNICIPALITY', 'SCHOOL'], 'select');

export const OrganizationHistory = historyEntity('Organization', 'organization', staffOnly);
export const OrganizationLinkHistory = historyEntity(
  'OrganizationLink',
  'organization_link',
  staffOnly,
);
