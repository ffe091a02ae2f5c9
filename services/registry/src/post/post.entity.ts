import { defineEntity, p, type PolicyDef } from '@mikro-orm/core';
import { historyEntity, personalRows, rowsForRoles } from '@metodgraf/subgraph-kit';
import { statedRows } from '../statement/index.ts';

/** Who holds a public office holds it openly: see the policy of the person's own row. */
const postsOfOfficeHolders: PolicyDef = {
  name: 'public_office',
  command: 'select',
  using: `person_id in (select id from person where public_office)`,
};

/** A function of the owner tells the work of a person matched for an administrator. */
const askedByFunction: PolicyDef = {
  name: 'asked_by_function',
  command: 'select',
  using: 'session_user <> current_user',
};

const PostSchema = defineEntity({
  name: 'Post',
  tableName: 'post',
  rowLevelSecurity: 'force',
  policies: [
    personalRows('card', 'person_id', 'select'),
    postsOfOfficeHolders,
    statedRows('person_id'),
    askedByFunction,
    rowsForRoles(['CENTER'], 'insert'),
    rowsForRoles(['CENTER'], 'update'),
  ],
  properties: {
    id: p.uuid().primary(),
    personId: p.uuid().index(),
    organizationId: p.uuid().index(),
    title: p.text(),
    from: p.date().name('since'),
    to: p.date().name('until').strictNullable(),
    relation: p.enum(['LABOUR', 'SERVICE']).default('LABOUR'),
    duties: p.array<'TEACHING' | 'UPBRINGING' | 'ORGANIZATION'>().default([]),
    managerKind: p.enum(['HEAD', 'DEPUTY', 'UNIT_HEAD']).nullable(),
    /** By what the holder leads: charter, order, contract. */
    basis: p.text().nullable(),
    /** Share of a full working week; unknown for many. */
    rate: p.float().nullable(),
    /** Whether the work makes its holder one of those whom indicators count. Source: CF-08. */
    counted: p.boolean().default(true),
    version: p.integer().version(),
  },
});

/**
 * A person's work in an organization for a time.
 * @requirement R200
 * @requirement R189
 * @requirement R201
 */
export class Post extends PostSchema.class {}
PostSchema.setClass(Post);

export const PostHistory = historyEntity('Post', 'post');
