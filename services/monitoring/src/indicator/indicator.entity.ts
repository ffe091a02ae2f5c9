import { defineEntity, p } from '@mikro-orm/core';
import { publicRows } from '@metodgraf/subgraph-kit';
import type { ConfiguredTarget } from './target.rules.ts';

export const UNITS = ['PERCENT', 'PEOPLE', 'BINARY', 'COUNT'] as const;
export const DIRECTIONS = ['UP', 'DOWN', 'BINARY'] as const;

const IndicatorSchema = defineEntity({
  name: 'Indicator',
  tableName: 'indicator',
  rowLevelSecurity: 'force',
  policies: [publicRows()],
  properties: {
    /** Code and first day of the edition: `I-3@2023-06-08`. */
    id: p.text().primary(),
    position: p.integer(),
    code: p.text(),
    title: p.text(),
    shortTitle: p.text(),
    unit: p.enum(UNITS),
    direction: p.enum(DIRECTIONS),
    formula: p.text(),
    formulaVersion: p.text(),
    numeratorWords: p.text(),
    denominatorWords: p.text(),
    target: p.json<ConfiguredTarget>().nullable(),
    clauseRef: p.text(),
    cumulative: p.boolean(),
    note: p.text().nullable(),
    validFrom: p.date(),
    validTo: p.date().nullable(),
  },
});

/** One edition of an indicator: what it measures, by which formula, on what basis. @requirement R225 */
export class Indicator extends IndicatorSchema.class {}
IndicatorSchema.setClass(Indicator);
