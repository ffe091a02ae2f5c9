import type { EntityManager } from '@mikro-orm/postgresql';
import { ActivityFact, type FactData } from '@metodgraf/facts';
import { publish } from '@metodgraf/subgraph-kit';
import { ActivitySeats } from '../seat/activity-seats.entity.ts';
import { ActivityCompetency } from './activity-competency.entity.ts';
import type { Activity } from './activity.entity.ts';

/** What an activity's state is put together from. */
export interface ActivityParts {
  readonly competencies: readonly string[];
  readonly seats: { readonly seats: number; readonly taken: number } | null;
}

/** An activity as other services know it. */
export function stateOfActivity(
  activity: Activity,
  { competencies, seats }: ActivityParts,
): FactData<typeof ActivityFact> {
  return {
    title: activity.title,
    kind: activity.kind,
    supportForm: activity.supportFormCode ?? null,
    owner: activity.ownerId,
    competencies: competencies.toSorted(),
    startsOn: activity.startsOn,
    endsOn: activity.endsOn,
    hours: activity.hours,
    seats: seats?.seats ?? null,
    free: seats ? seats.seats - seats.taken : null,
  };
}

/** States the activity with its free seats in the transaction that changed them. */
export function announceActivity(tx: EntityManager, activity: Activity): Promise<void> {
  const state = async (): Promise<FactData<typeof ActivityFact>> => {
    const developed = await tx.find(ActivityCompetency, { activityId: activity.id });
    const seats = await tx.findOne(ActivitySeats, { activityId: activity.id }, { refresh: true });
    return stateOfActivity(activity, {
      competencies: developed.map(({ competencyId }) => competencyId),
      seats,
    });
  };
  return publish(tx, ActivityFact, { subject: activity.id, state });
}
