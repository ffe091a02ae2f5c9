import { defineEntity, p, type PolicyDef } from '@mikro-orm/core';
import { historyEntity, personalRows, rowsForRoles } from '@metodgraf/subgraph-kit';
import { statedRows } from '../statement/index.ts';

/** Who holds a public office holds it openly: see the policy of the person's own row. */
const postsOfOfficeHolders: PolicyDef = {
  name: 'public_office',
  command: 'select',
  using: `person_id in (select id from person where public_office)`,
};

const PostSchema = defineEntity({
  name: 'Post',
  tableName: 'post',
  rowLevelSecurity: 'force',
  policies: [
    personalRows('card', 'person_id', 'select'),
    postsOfOfficeHolders,
    statedRows('person_id'),
    rowsForRoles(['CENTER'], 'insert'),
  ],
  properties: {
    id: p.uuid().primary(),
    personId: p.uuid().index(),
    organizationId: p.uuid().index(),
    title: p.text(),
    from: p.date().name('since'),
    to: p.date().name('until').strictNullable(),
  },
});

/**
 * A person's work in an organization for a time.
 * @requirement R200
 */
export class Post extends PostSchema.class {}
PostSchema.setClass(Post);

export const PostHistory = historyEntity('Post', 'post');
