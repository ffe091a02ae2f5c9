import { defineEntity, p } from '@mikro-orm/core';
import { historyEntity, publicRows, rowsForRoles } from '@metodgraf/subgraph-kit';

const OrganizationSchema = defineEntity({
  name: 'Organization',
  tableName: 'organization',
  rowLevelSecurity: 'force',
  policies: [publicRows(), rowsForRoles(['CENTER'], 'insert')],
  properties: {
    id: p.uuid().primary(),
    typeCode: p.text(),
    name: p.text(),
    shortName: p.text(),
    /** Where it was registered; what stands there on a day follows the territory's successors. */
    territoryId: p.text().strictNullable(),
    ogrn: p.text().strictNullable(),
    searchName: p.text(),
    from: p.date().name('since'),
    to: p.date().name('until').strictNullable(),
    version: p.integer().version(),
  },
});

/**
 * A party of the system that is an organization, of any kind and level.
 * @requirement R001
 * @requirement R199
 */
export class Organization extends OrganizationSchema.class {}
OrganizationSchema.setClass(Organization);

const OrganizationLinkSchema = defineEntity({
  name: 'OrganizationLink',
  tableName: 'organization_link',
  rowLevelSecurity: 'force',
  policies: [publicRows(), rowsForRoles(['CENTER'], 'insert')],
  properties: {
    id: p.uuid().primary(),
    organizationId: p.uuid(),
    parentId: p.uuid().index(),
    hierarchy: p.enum(['ADMINISTRATIVE', 'METHODICAL']),
    from: p.date().name('since'),
    to: p.date().name('until').strictNullable(),
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
