import { defineEntity, p } from '@mikro-orm/core';
import { publicRows } from '@metodgraf/subgraph-kit';
import { Activity } from './activity.entity.ts';
import { rowsOfOwnActivity } from './owner-rows.policy.ts';

const ActivityCompetencySchema = defineEntity({
  name: 'ActivityCompetency',
  tableName: 'activity_competency',
  rowLevelSecurity: 'force',
  policies: [publicRows(), rowsOfOwnActivity()],
  properties: {
    id: p.uuid().primary(),
    activityId: () => p.manyToOne(Activity).mapToPk().name('activity_id').deleteRule('cascade'),
    ownerId: p.uuid(),
    competencyId: p.uuid().index(),
  },
  uniques: [{ name: 'activity_competency_once', properties: ['activityId', 'competencyId'] }],
});

/** A competency that an activity develops. The competency itself lives in diagnostics. */
export class ActivityCompetency extends ActivityCompetencySchema.class {}
ActivityCompetencySchema.setClass(ActivityCompetency);
