import { defineEntity, p } from '@mikro-orm/core';
import { historyEntity, ownRows, rowsForRoles } from '@metodgraf/subgraph-kit';
import { statedRows } from '../statement/index.ts';

const AccountSchema = defineEntity({
  name: 'Account',
  tableName: 'account',
  rowLevelSecurity: 'force',
  policies: [
    ownRows('person_id', 'select'),
    statedRows('person_id'),
    rowsForRoles(['ADMINISTRATOR'], 'select'),
    rowsForRoles(['ADMINISTRATOR'], 'insert'),
    rowsForRoles(['ADMINISTRATOR'], 'update'),
  ],
  properties: {
    id: p.uuid().primary(),
    issuer: p.text(),
    subject: p.text(),
    /** Nobody yet, or nobody any more: such a sign-in opens nothing. */
    personId: p.uuid().index().strictNullable(),
    registeredOn: p.date(),
    /** Why it was linked or unlinked last. */
    reason: p.text().nullable(),
    version: p.integer().version(),
  },
});

/** A sign-in of an OpenID provider and the person who signs in with it. */
export class Account extends AccountSchema.class {}
AccountSchema.setClass(Account);

export const AccountHistory = historyEntity('Account', 'account');
