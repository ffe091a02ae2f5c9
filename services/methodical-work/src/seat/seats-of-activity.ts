import { listBy, type RequestContext } from '@metodgraf/subgraph-kit';
import { ActivitySeats } from './activity-seats.entity.ts';

const seatRows = listBy(
  (em, ids) => em.find(ActivitySeats, { activityId: { $in: ids } }),
  ({ activityId }) => activityId,
);

/** The seats of an activity; null when it holds everyone. One statement for all activities of a request. */
export async function seatsOf(
  ctx: RequestContext,
  activityId: string,
): Promise<{ seats: number; free: number } | null> {
  const [row] = await seatRows(ctx, activityId);
  return row ? { seats: row.seats, free: row.seats - row.taken } : null;
}
