import { defineEntity, p } from '@mikro-orm/core';
import { personalRows } from '@metodgraf/subgraph-kit';

const AssessmentSchema = defineEntity({
  name: 'Assessment',
  tableName: 'assessment',
  rowLevelSecurity: 'force',
  policies: [personalRows('result', 'person_id', 'select')],
  properties: {
    id: p.uuid().primary(),
    personId: p.uuid().index(),
    conductedBy: p.uuid(),
    finishedOn: p.date(),
  },
});

/** That a person completed a diagnostic, when and who conducted it; no result. */
export class Assessment extends AssessmentSchema.class {}
AssessmentSchema.setClass(Assessment);
