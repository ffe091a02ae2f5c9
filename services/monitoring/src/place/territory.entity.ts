import { defineEntity, p } from '@mikro-orm/core';
import { publicRows } from '@metodgraf/subgraph-kit';

const TerritorySchema = defineEntity({
  name: 'Territory',
  tableName: 'territory',
  rowLevelSecurity: 'force',
  policies: [publicRows()],
  properties: {
    id: p.text().primary(),
    name: p.text(),
    successor: p.text().nullable(),
    since: p.date(),
    until: p.date().nullable(),
  },
});

/** A municipality in the boundaries of its period. */
export class Territory extends TerritorySchema.class {}
TerritorySchema.setClass(Territory);
