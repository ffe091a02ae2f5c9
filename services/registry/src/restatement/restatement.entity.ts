import { rowsForRoles } from '@metodgraf/subgraph-kit';
import { defineEntity, p } from '@mikro-orm/core';

const RestatementSchema = defineEntity({
  name: 'Restatement',
  tableName: 'restatement',
  rowLevelSecurity: 'force',
  policies: [rowsForRoles(['CENTER'], 'insert')],
  properties: {
    id: p.uuid().primary(),
    organizationId: p.uuid(),
  },
});

/**
 * An organization whose people are to be stated anew by the worker: a change of territories or of a
 * hierarchy touches thousands of them, more than a request should wait for.
 */
export class Restatement extends RestatementSchema.class {}
RestatementSchema.setClass(Restatement);
