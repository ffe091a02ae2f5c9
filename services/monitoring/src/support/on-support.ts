import { ActivityFact, ParticipationFact } from '@metodgraf/facts';
import { mirror } from '../copy/index.ts';
import { Activity } from './activity.entity.ts';
import { Participation } from './participation.entity.ts';

export const onActivity = mirror(ActivityFact, Activity, ({ kind, supportForm }) => ({
  kind,
  supportForm,
}));

export const onParticipation = mirror(
  ParticipationFact,
  Participation,
  ({ person, activity, kind, on, outcome }) => ({
    personId: person,
    activityId: activity,
    kind,
    on,
    outcome,
  }),
);
