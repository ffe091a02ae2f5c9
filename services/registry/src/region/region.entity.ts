import { defineEntity, p } from '@mikro-orm/core';
import { publicRows } from '@metodgraf/subgraph-kit';

const RegionProfileSchema = defineEntity({
  name: 'RegionProfile',
  tableName: 'region_profile',
  rowLevelSecurity: 'force',
  policies: [publicRows()],
  properties: {
    code: p.text().primary(),
    name: p.text(),
  },
});

/** The one region this installation carries; its code stands in the scope `region:<code>`. */
export class RegionProfile extends RegionProfileSchema.class {}
RegionProfileSchema.setClass(RegionProfile);

const ThresholdSchema = defineEntity({
  name: 'Threshold',
  tableName: 'threshold',
  rowLevelSecurity: 'force',
  policies: [publicRows()],
  properties: {
    key: p.text().primary(),
    validFrom: p.date().primary(),
    validTo: p.date().strictNullable(),
    value: p.integer(),
    /** Whether the value itself still lies within. Source: GAP-07. */
    inclusive: p.boolean().default(false),
    clause: p.text(),
  },
});

/** A number of the regulations in one edition, with the clause that sets it. */
export class Threshold extends ThresholdSchema.class {}
ThresholdSchema.setClass(Threshold);
