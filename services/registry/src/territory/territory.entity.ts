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
    kind: p.text(),
    kindName: p.text(),
    oktmo: p.text(),
    validFrom: p.date(),
    validTo: p.date().strictNullable(),
    successorId: p.text().strictNullable(),
  },
});

/**
 * A municipality in the boundaries of its period; merged and renamed ones live on in a successor.
 * @requirement R001
 */
export class Territory extends TerritorySchema.class {}
TerritorySchema.setClass(Territory);
