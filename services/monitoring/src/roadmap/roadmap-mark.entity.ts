import { defineEntity, p } from '@mikro-orm/core';
import { publicRows, rowsForRoles } from '@metodgraf/subgraph-kit';

const RoadmapMarkSchema = defineEntity({
  name: 'RoadmapMark',
  tableName: 'roadmap_mark',
  rowLevelSecurity: 'force',
  policies: [
    publicRows(),
    rowsForRoles(['MINISTRY'], 'insert'),
    rowsForRoles(['MINISTRY'], 'update'),
  ],
  properties: {
    id: p.uuid().primary(),
    /** `roadmap-2023#RM-01`; rows are loaded anew from the region's files, marks stay. */
    itemId: p.text().index(),
    /** The last day of the term that the mark closes. */
    termEndsOn: p.date(),
    doneOn: p.date(),
    /** The document that shows it. */
    evidence: p.text(),
    markedBy: p.uuid(),
    markedAt: p.datetime(),
    withdrawnBy: p.uuid().nullable(),
    withdrawnAt: p.datetime().nullable(),
    withdrawalReason: p.text().nullable(),
    version: p.integer().version(),
  },
  uniques: [
    {
      name: 'roadmap_mark_once',
      properties: ['itemId', 'termEndsOn'],
      where: 'withdrawn_at is null',
    },
  ],
});

/**
 * A record that a row of a roadmap was executed in one of its terms: when, by which document, who says so.
 * A mistaken one is withdrawn, never erased. @requirement R196
 */
export class RoadmapMark extends RoadmapMarkSchema.class {}
RoadmapMarkSchema.setClass(RoadmapMark);
