import { defineEntity, p } from '@mikro-orm/core';
import { ownRows, rowsForRoles } from '@metodgraf/subgraph-kit';

const RightsNoticeSchema = defineEntity({
  name: 'RightsNotice',
  tableName: 'rights_notice',
  rowLevelSecurity: 'force',
  policies: [
    ownRows('person_id', 'select'),
    { ...ownRows('person_id', 'update'), name: 'own_update' },
    rowsForRoles(['ADMINISTRATOR'], 'insert'),
  ],
  properties: {
    id: p.uuid().primary(),
    personId: p.uuid().index(),
    kind: p.enum(['SIGN_IN_LINKED', 'SIGN_IN_UNLINKED', 'ROLE_GRANTED', 'ROLE_REVOKED']),
    /** The sign-in or the role as people call it. */
    what: p.text(),
    reason: p.text(),
    at: p.datetime(),
    seenAt: p.datetime().strictNullable(),
  },
});

/** What an administrator changed in a person's rights: the person is told and nobody else. */
export class RightsNotice extends RightsNoticeSchema.class {}
RightsNoticeSchema.setClass(RightsNotice);
