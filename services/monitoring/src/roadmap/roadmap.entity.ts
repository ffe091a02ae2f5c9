import { defineEntity, p } from '@mikro-orm/core';
import { publicRows } from '@metodgraf/subgraph-kit';

const RoadmapSchema = defineEntity({
  name: 'Roadmap',
  tableName: 'roadmap',
  rowLevelSecurity: 'force',
  policies: [publicRows()],
  properties: {
    id: p.text().primary(),
    position: p.integer(),
    title: p.text(),
    actId: p.text(),
    /** The year that «в течение года» begins to be counted from. */
    year: p.integer(),
    approvedOn: p.date(),
    /** The last day it plans for. */
    plannedTo: p.date().nullable(),
    validFrom: p.date(),
    validTo: p.date().nullable(),
    note: p.text().nullable(),
  },
});

/** An approved plan of measures. @requirement R040 */
export class Roadmap extends RoadmapSchema.class {}
RoadmapSchema.setClass(Roadmap);
