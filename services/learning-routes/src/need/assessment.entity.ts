import { defineEntity, p } from '@mikro-orm/core';
import { personalRows } from '@metodgraf/subgraph-kit';

const AssessmentSchema = defineEntity({
  name: 'Assessment',
  tableName: 'assessment',
  rowLevelSecurity: 'force',
  policies: [personalRows('result', 'person_id', 'select')],
  properties: {
    id: p.uuid().primary(),
    personId: p.uuid().index('assessment_person_id'),
    finishedOn: p.date(),
    validUntil: p.date(),
    scaleVersion: p.text(),
  },
});

/** A completed diagnostic as diagnostics tells of it: when it was and how long it counts. */
export class Assessment extends AssessmentSchema.class {}
AssessmentSchema.setClass(Assessment);
