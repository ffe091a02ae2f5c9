import { historyEntity, publicRows, rowsForRoles } from '@metodgraf/subgraph-kit';
import { defineEntity, p } from '@mikro-orm/core';

const MandateSchema = defineEntity({
  name: 'Mandate',
  tableName: 'mandate',
  rowLevelSecurity: 'force',
  policies: [publicRows(), rowsForRoles(['CENTER'], 'insert'), rowsForRoles(['CENTER'], 'update')],
  properties: {
    id: p.uuid().primary(),
    organizationId: p.uuid().index(),
    activity: p.text(),
    actTitle: p.text(),
    actNumber: p.text(),
    actOn: p.date(),
    from: p.date().name('since'),
    to: p.date().name('until').strictNullable(),
    version: p.integer().version(),
  },
});

/**
 * For which activity an organization is authorized, by which act and for how long.
 * Source: приказ 1971, п. 1.3; положение о ММС, п. 2.1.2.
 * @requirement R199
 * @requirement R219
 * @requirement R075
 */
export class Mandate extends MandateSchema.class {}
MandateSchema.setClass(Mandate);

export const MandateHistory = historyEntity('Mandate', 'mandate');
