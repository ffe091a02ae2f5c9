import { defineEntity, p } from '@mikro-orm/core';
import { publicRows } from '@metodgraf/subgraph-kit';
import { ActivityKind } from './activity.rules.ts';
import { activitiesOfOwner } from './owner-rows.policy.ts';

const ActivitySchema = defineEntity({
  name: 'Activity',
  tableName: 'activity',
  rowLevelSecurity: 'force',
  policies: [publicRows(), activitiesOfOwner()],
  properties: {
    id: p.uuid().primary(),
    ownerId: p.uuid().index(),
    title: p.text(),
    kind: p.enum(() => ActivityKind),
    supportFormCode: p.text().nullable(),
    startsOn: p.date().index(),
    /** The last day. */
    endsOn: p.date(),
    hours: p.integer(),
    place: p.text(),
    description: p.text(),
    version: p.integer().version(),
  },
  checks: [
    { name: 'activity_dates', expression: 'ends_on >= starts_on' },
    { name: 'activity_hours_positive', expression: 'hours > 0' },
    {
      name: 'activity_support_form',
      expression: `(kind = 'SUPPORT') = (support_form_code is not null)`,
    },
  ],
});

/** An event or a form of support in which people take part. */
export class Activity extends ActivitySchema.class {}
ActivitySchema.setClass(Activity);
