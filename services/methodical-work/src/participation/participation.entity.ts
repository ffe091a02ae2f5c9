import { defineEntity, p } from '@mikro-orm/core';
import { personalRows } from '@metodgraf/subgraph-kit';
import { Activity } from '../activity/activity.entity.ts';
import { enteredBy, rowsOfOwnActivity } from '../activity/owner-rows.policy.ts';
import { ParticipationOutcome } from './participation.rules.ts';

const ParticipationSchema = defineEntity({
  name: 'Participation',
  tableName: 'participation',
  rowLevelSecurity: 'force',
  policies: [
    personalRows('learning', 'person_id', 'select'),
    enteredBy(personalRows('learning', 'person_id', 'insert')),
    rowsOfOwnActivity(),
  ],
  properties: {
    id: p.uuid().primary(),
    personId: p.uuid().index(),
    activityId: () => p.manyToOne(Activity).mapToPk().name('activity_id'),
    ownerId: p.uuid().index(),
    registeredOn: p.date(),
    /** The day of taking part or of staying away. */
    recordedFor: p.date().nullable(),
    outcome: p.enum(() => ParticipationOutcome),
    version: p.integer().version(),
  },
  uniques: [{ name: 'participation_once', properties: ['activityId', 'personId'] }],
  checks: [
    {
      name: 'participation_recorded',
      expression: `(outcome = 'REGISTERED') = (recorded_for is null)`,
    },
  ],
});

/** A person's part in an activity. Source: приказ 1971, п. 5.3. @requirement I-8 */
export class Participation extends ParticipationSchema.class {}
ParticipationSchema.setClass(Participation);
