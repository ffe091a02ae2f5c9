import type { EntityManager } from '@mikro-orm/postgresql';
import { ActivityIntroductionFact, type FactData, ParticipationFact } from '@metodgraf/facts';
import { publish } from '@metodgraf/subgraph-kit';
import type { Activity } from '../activity/activity.entity.ts';
import type { Participation } from './participation.entity.ts';
import { introducedUntil } from './participation.rules.ts';

/** A participation as other services know it. */
export function stateOfParticipation(
  { personId, activityId, recordedFor, outcome }: Participation,
  { kind }: Activity,
): FactData<typeof ParticipationFact> {
  return { person: personId, activity: activityId, kind, on: recordedFor ?? null, outcome };
}

/** Why the organizer may see who takes part, and until when. */
export function introductionOf(
  { personId, ownerId, registeredOn }: Participation,
  activity: Activity,
): FactData<typeof ActivityIntroductionFact> {
  return {
    person: personId,
    party: ownerId,
    reason: `Запись: «${activity.title}»`,
    from: registeredOn,
    to: introducedUntil(activity),
  };
}

/** States the participation in the transaction that changed it. */
export async function announceParticipation(
  tx: EntityManager,
  participation: Participation,
  activity: Activity,
): Promise<void> {
  const state = stateOfParticipation(participation, activity);
  await publish(tx, ParticipationFact, { subject: participation.id, state });
}

/** Shows the person's card to the organizer; the registry tells the person. */
export async function introduce(
  tx: EntityManager,
  participation: Participation,
  activity: Activity,
): Promise<void> {
  const state = introductionOf(participation, activity);
  await publish(tx, ActivityIntroductionFact, { subject: participation.id, state });
}
