import { defineEntity, p } from '@mikro-orm/core';
import { publicRows } from '@metodgraf/subgraph-kit';
import type { MethodologistLoad } from './measure.rules.ts';
import { TRAFFIC_LIGHTS } from './traffic-light.rules.ts';

const IndicatorValueSchema = defineEntity({
  name: 'IndicatorValue',
  tableName: 'indicator_value',
  rowLevelSecurity: 'force',
  policies: [publicRows()],
  properties: {
    id: p.uuid().primary(),
    calculationId: p.uuid(),
    /** The kind of its calculation. */
    source: p.enum(['LIVE', 'DAY', 'SNAPSHOT']),
    indicator: p.text(),
    on: p.date(),
    dimension: p.enum(['REGION', 'TERRITORY', 'ORGANIZATION', 'KIND']),
    /** Id of the municipality or organization, kind of work, `none`; empty for the whole region. */
    key: p.text(),
    label: p.text(),
    /** Null where there are no data: not the same as zero. */
    numerator: p.integer().nullable(),
    denominator: p.integer().nullable(),
    value: p.double().$type<number>().nullable(),
    status: p.enum(TRAFFIC_LIGHTS),
    load: p.json<MethodologistLoad>().nullable(),
    /** Not for those who may not see the people: the cell, or the difference to others, is too small. */
    withheld: p.boolean(),
    formulaVersion: p.text(),
  },
  indexes: [{ name: 'indicator_value_by_day', properties: ['source', 'on', 'indicator'] }],
  uniques: [
    {
      name: 'indicator_value_once',
      properties: ['calculationId', 'indicator', 'dimension', 'key'],
    },
  ],
});

/** One number of a calculation: for the region or for one cell of a slice. @requirement R225 */
export class IndicatorValue extends IndicatorValueSchema.class {}
IndicatorValueSchema.setClass(IndicatorValue);
