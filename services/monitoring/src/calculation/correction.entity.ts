import { defineEntity, p } from '@mikro-orm/core';
import { publicRows } from '@metodgraf/subgraph-kit';

const CorrectionSchema = defineEntity({
  name: 'Correction',
  tableName: 'correction',
  rowLevelSecurity: 'force',
  policies: [publicRows()],
  properties: {
    /** The frozen value that would be another one today. */
    id: p.uuid().primary(),
    numerator: p.integer(),
    denominator: p.integer(),
    foundAt: p.datetime(),
  },
});

/** What a frozen number would be by the facts of today: shown beside it, never instead of it. */
export class Correction extends CorrectionSchema.class {}
CorrectionSchema.setClass(Correction);
