import { ActivityFact } from '@metodgraf/facts';
import { consume } from '@metodgraf/subgraph-kit';
import { Activity } from './activity.entity.ts';

/** Keeps the events and forms of support a route may be made of. */
export const onActivity = consume(ActivityFact, {
  async apply(tx, { subject, data: { kind, competencies, startsOn, endsOn, hours, free } }) {
    await tx.upsert(Activity, {
      id: subject,
      kind,
      competencyIds: competencies,
      startsOn,
      endsOn,
      hours,
      free,
    });
  },
  async remove(tx, subject) {
    await tx.nativeDelete(Activity, { id: subject });
  },
});
