import { defineEntity, p } from '@mikro-orm/core';
import { publicRows } from '@metodgraf/subgraph-kit';

const ClauseSchema = defineEntity({
  name: 'Clause',
  tableName: 'clause',
  rowLevelSecurity: 'force',
  policies: [publicRows()],
  properties: {
    /** `document#anchor`: printed numbers repeat inside the acts. */
    id: p.text().primary(),
    actId: p.text().index(),
    position: p.integer(),
    anchor: p.text(),
    label: p.text(),
    title: p.text(),
    text: p.text(),
  },
});

/** A clause of an act: the basis that screens and indicators name. */
export class Clause extends ClauseSchema.class {}
ClauseSchema.setClass(Clause);
