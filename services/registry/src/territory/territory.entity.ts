import { defineEntity, p } from '@mikro-orm/core';
import { publicRows, rowsForRoles } from '@metodgraf/subgraph-kit';

const TerritorySchema = defineEntity({
  name: 'Territory',
  tableName: 'territory',
  rowLevelSecurity: 'force',
  policies: [publicRows(), rowsForRoles(['CENTER'], 'insert'), rowsForRoles(['CENTER'], 'update')],
  properties: {
    id: p.text().primary(),
    name: p.text(),
    kind: p.text(),
    kindName: p.text(),
    oktmo: p.text(),
    checkDigit: p.integer().strictNullable(),
    validFrom: p.date(),
    validTo: p.date().strictNullable(),
    successorId: p.text().strictNullable(),
    /** Column and row in the tile map. */
    tile: p
      .array<number>((value) => Number(value))
      .columnType('int[]')
      .strictNullable(),
    /** By which act it was made or ended; of configured ones the configuration tells. */
    act: p.text().strictNullable(),
    /** What the center has entered the configuration no longer overwrites. */
    enteredByCenter: p.boolean().default(false),
  },
});

/**
 * A municipality in the boundaries of its period; merged and renamed ones live on in a successor.
 * @requirement R001
 */
export class Territory extends TerritorySchema.class {}
TerritorySchema.setClass(Territory);
