import { defineEntity, p } from '@mikro-orm/core';
import { ownRows, rowsForRoles } from '@metodgraf/subgraph-kit';

const PersonMatchSchema = defineEntity({
  name: 'PersonMatch',
  tableName: 'person_match',
  rowLevelSecurity: 'force',
  policies: [
    ownRows('asked_by', 'select'),
    rowsForRoles(['ADMINISTRATOR'], 'insert'),
    { name: 'asked_by_function', command: 'select', using: 'session_user <> current_user' },
  ],
  properties: {
    id: p.uuid().primary(),
    askedBy: p.uuid(),
    at: p.datetime(),
    way: p.enum(['SNILS', 'NAME']),
    /** Why the person was looked for. */
    reason: p.text(),
    personId: p.uuid().index(),
  },
});

/**
 * That somebody who sees no people found one by what they knew already. What was typed is not kept; who
 * looked, when, why and whom they found is.
 */
export class PersonMatch extends PersonMatchSchema.class {}
PersonMatchSchema.setClass(PersonMatch);
