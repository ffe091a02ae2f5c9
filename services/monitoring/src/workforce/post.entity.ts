import { defineEntity, p } from '@mikro-orm/core';
import { personalRows } from '@metodgraf/subgraph-kit';

const PostSchema = defineEntity({
  name: 'Post',
  tableName: 'post',
  rowLevelSecurity: 'force',
  policies: [personalRows('card', 'person_id', 'select')],
  properties: {
    id: p.uuid().primary(),
    personId: p.uuid().index(),
    organizationId: p.uuid(),
    territory: p.text().nullable(),
    since: p.date(),
    until: p.date().nullable(),
  },
});

/** A post with its period, past ones too: they say who belonged to a denominator on any day. */
export class Post extends PostSchema.class {}
PostSchema.setClass(Post);
