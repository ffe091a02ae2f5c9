import { defineEntity, p } from '@mikro-orm/core';
import { publicRows } from '@metodgraf/subgraph-kit';
import type { DueDate } from './due-date.rules.ts';

const RoadmapItemSchema = defineEntity({
  name: 'RoadmapItem',
  tableName: 'roadmap_item',
  rowLevelSecurity: 'force',
  policies: [publicRows()],
  properties: {
    /** `roadmap-2023#RM-01`. */
    id: p.text().primary(),
    roadmapId: p.text().index(),
    position: p.integer(),
    code: p.text(),
    /** The system-forming measure the row belongs to, the row's own words where there is none. */
    event: p.text(),
    action: p.text(),
    responsible: p.text(),
    executors: p.json<readonly string[]>(),
    result: p.text(),
    due: p.json<DueDate>(),
    dueWords: p.text(),
    clauseRef: p.text(),
  },
});

/** A row of a roadmap: what, by whom, by when, with what result. @requirement R196 */
export class RoadmapItem extends RoadmapItemSchema.class {}
RoadmapItemSchema.setClass(RoadmapItem);
