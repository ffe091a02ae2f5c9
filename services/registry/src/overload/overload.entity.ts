import { defineEntity, p } from '@mikro-orm/core';
import { historyEntity, publicRows, rowsForRoles } from '@metodgraf/subgraph-kit';

const OverloadSchema = defineEntity({
  name: 'Overload',
  tableName: 'overload',
  rowLevelSecurity: 'force',
  policies: [publicRows(), rowsForRoles(['CENTER'], 'insert'), rowsForRoles(['CENTER'], 'update')],
  properties: {
    id: p.uuid().primary(),
    appointmentId: p.uuid(),
    limit: p.integer().name('assignment_limit'),
    /** The document that allows it. */
    basis: p.text(),
    from: p.date().name('since'),
    to: p.date().name('until'),
    version: p.integer().version(),
  },
});

/**
 * More educators than the region's limit, allowed to one methodologist for a time.
 * @requirement R178
 */
export class Overload extends OverloadSchema.class {}
OverloadSchema.setClass(Overload);

export const OverloadHistory = historyEntity('Overload', 'overload');
