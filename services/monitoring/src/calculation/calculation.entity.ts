import { defineEntity, p } from '@mikro-orm/core';
import { publicRows, rowsForRoles } from '@metodgraf/subgraph-kit';

const CalculationSchema = defineEntity({
  name: 'Calculation',
  tableName: 'calculation',
  rowLevelSecurity: 'force',
  policies: [publicRows(), rowsForRoles(['MINISTRY'], 'insert')],
  properties: {
    id: p.uuid().primary(),
    /** LIVE: the only one that follows the facts; DAY: how a day ended; SNAPSHOT: frozen on request. */
    kind: p.enum(['LIVE', 'DAY', 'SNAPSHOT']),
    on: p.date(),
    title: p.text().nullable(),
    status: p.enum(['PENDING', 'READY']),
    requestedAt: p.datetime(),
    requestedBy: p.uuid().nullable(),
    computedAt: p.datetime().nullable(),
    /** When the last fact that could be counted arrived. */
    factsAsOf: p.datetime().nullable(),
  },
  uniques: [
    { name: 'calculation_one_live', properties: ['kind'], where: `kind = 'LIVE'` },
    { name: 'calculation_once_a_day', properties: ['kind', 'on'], where: `kind <> 'LIVE'` },
  ],
});

/** One computation of the indicators on a day. A finished snapshot never changes. @requirement R232 */
export class Calculation extends CalculationSchema.class {}
CalculationSchema.setClass(Calculation);
