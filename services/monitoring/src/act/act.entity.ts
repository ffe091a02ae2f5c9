import { defineEntity, p } from '@mikro-orm/core';
import { publicRows } from '@metodgraf/subgraph-kit';

const ActSchema = defineEntity({
  name: 'Act',
  tableName: 'act',
  rowLevelSecurity: 'force',
  policies: [publicRows()],
  properties: {
    /** The document's name in references to its clauses. */
    id: p.text().primary(),
    position: p.integer(),
    number: p.text().nullable(),
    date: p.date().nullable(),
    title: p.text(),
    shortTitle: p.text(),
    validFrom: p.date(),
    validTo: p.date().nullable(),
  },
});

/** One edition of a regulation of the region. */
export class Act extends ActSchema.class {}
ActSchema.setClass(Act);
