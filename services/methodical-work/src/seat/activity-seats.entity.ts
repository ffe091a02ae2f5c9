import { defineEntity, p, type PolicyDef } from '@mikro-orm/core';
import { publicRows } from '@metodgraf/subgraph-kit';
import { Activity } from '../activity/activity.entity.ts';

/**
 * Everyone who may register takes a seat, and people register themselves to activities of others: the
 * counter is open to all signed in, which the activity's own row must not be. It names nobody, and the
 * check keeps it within the seats.
 */
function countedByAll(): PolicyDef {
  const { using } = publicRows();
  return { name: 'counted_by_all', command: 'all', using: String(using), check: String(using) };
}

const ActivitySeatsSchema = defineEntity({
  name: 'ActivitySeats',
  tableName: 'activity_seats',
  rowLevelSecurity: 'force',
  policies: [countedByAll()],
  properties: {
    id: p.uuid().primary(),
    activityId: () => p.oneToOne(Activity).mapToPk().name('activity_id').deleteRule('cascade'),
    seats: p.integer(),
    /** Kept by `takeSeat` alone: the row is the queue in which registrations wait. */
    taken: p.integer().default(0),
  },
  checks: [
    { name: 'activity_seats_taken', expression: 'seats > 0 and taken >= 0 and taken <= seats' },
  ],
});

/** How many an activity can hold and holds; an activity without such a row holds everyone. */
export class ActivitySeats extends ActivitySeatsSchema.class {}
ActivitySeatsSchema.setClass(ActivitySeats);
