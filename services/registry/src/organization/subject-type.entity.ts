import { defineEntity, p } from '@mikro-orm/core';
import { publicRows } from '@metodgraf/subgraph-kit';

const SubjectTypeSchema = defineEntity({
  name: 'SubjectType',
  tableName: 'subject_type',
  rowLevelSecurity: 'force',
  policies: [publicRows()],
  properties: {
    code: p.text().primary(),
    name: p.text(),
    level: p.text(),
    levelName: p.text(),
    party: p.enum(['ORGANIZATION', 'PERSON']),
    clause: p.text(),
    administrativeParents: p.array(),
    methodicalParents: p.array(),
  },
});

/**
 * A kind of party of the system as the region's acts name it: configuration, kept as rows so that
 * organizations cannot have a kind the region does not know.
 * @requirement R193
 */
export class SubjectType extends SubjectTypeSchema.class {}
SubjectTypeSchema.setClass(SubjectType);
