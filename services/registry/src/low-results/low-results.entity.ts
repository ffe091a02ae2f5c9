import { defineEntity, p } from '@mikro-orm/core';
import { historyEntity, rowsForRoles } from '@metodgraf/subgraph-kit';

const STAFF = ['CENTER', 'MINISTRY', 'MUNICIPALITY', 'SCHOOL', 'METHODOLOGIST'];

const LowResultsPeriodSchema = defineEntity({
  name: 'LowResultsPeriod',
  tableName: 'low_results_period',
  rowLevelSecurity: 'force',
  policies: [
    rowsForRoles(STAFF, 'select'),
    rowsForRoles(['CENTER'], 'insert'),
    rowsForRoles(['CENTER'], 'update'),
  ],
  properties: {
    id: p.uuid().primary(),
    organizationId: p.uuid(),
    from: p.date().name('since'),
    to: p.date().name('until').strictNullable(),
    /** The act or list that names the school. */
    basis: p.text(),
    version: p.integer().version(),
  },
});

/**
 * The time in which a school stands in the list of those with low results.
 * @requirement R033
 */
export class LowResultsPeriod extends LowResultsPeriodSchema.class {}
LowResultsPeriodSchema.setClass(LowResultsPeriod);

export const LowResultsHistory = historyEntity('LowResultsPeriod', 'low_results_period');
