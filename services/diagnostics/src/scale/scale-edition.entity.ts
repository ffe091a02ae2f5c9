import { defineEntity, p } from '@mikro-orm/core';
import { publicRows } from '@metodgraf/subgraph-kit';
import type { LevelScale } from '@metodgraf/regions';

const ScaleEditionSchema = defineEntity({
  name: 'ScaleEdition',
  tableName: 'scale_edition',
  rowLevelSecurity: 'force',
  policies: [publicRows()],
  properties: {
    version: p.text().primary(),
    validFrom: p.date(),
    /** The first day on which it no longer holds. */
    validTo: p.date().nullable(),
    scale: p.json<LevelScale>(),
  },
});

/**
 * One edition of the region's levels and deficit thresholds; never changed once it has measured people.
 * Source: GAP-02.
 */
export class ScaleEdition extends ScaleEditionSchema.class {}
ScaleEditionSchema.setClass(ScaleEdition);
