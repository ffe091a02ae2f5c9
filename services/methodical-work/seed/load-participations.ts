import type { EntityManager } from '@mikro-orm/postgresql';
import { ActivityIntroductionFact, ParticipationFact } from '@metodgraf/facts';
import { publishAll } from '@metodgraf/subgraph-kit';
import {
  introductionOf,
  stateOfParticipation,
} from '../src/participation/announce-participation.ts';
import { Participation } from '../src/participation/participation.entity.ts';
import { daysAfter } from './calendar.ts';
import type { DemoSource, LoadedActivity } from './load-activities.ts';

/** In activities that ended so recently the last on the list are not recorded yet. */
const RECENT_DAYS = 15;
const UNRECORDED = 5;
/** Every so-many-th person on a list stayed away, never one of its first. */
const ABSENT_EVERY = 9;

/** Puts people on the lists, records the past, and states it all. */
export async function loadParticipations(
  tx: EntityManager,
  lists: ReadonlyMap<LoadedActivity, readonly string[]>,
  source: Pick<DemoSource, 'random' | 'today'>,
): Promise<number> {
  const entries = [...lists].flatMap(([loaded, people]) => {
    if (loaded.seats) loaded.seats.taken = people.length;
    return people.map((personId, place) => ({
      activity: loaded.activity,
      participation: tx.create(Participation, {
        id: source.random.uuid(),
        personId,
        activityId: loaded.activity.id,
        ownerId: loaded.activity.ownerId,
        ...partIn(loaded, { place, last: place >= people.length - UNRECORDED }, source),
      }),
    }));
  });
  const stated = entries.map(({ participation, activity }) => ({
    subject: participation.id,
    state: stateOfParticipation(participation, activity),
  }));
  const introduced = entries.map(({ participation, activity }) => ({
    subject: participation.id,
    state: introductionOf(participation, activity),
  }));
  await publishAll(tx, ParticipationFact, stated);
  await publishAll(tx, ActivityIntroductionFact, introduced);
  return entries.length;
}

function partIn(
  { activity: { kind, startsOn, endsOn } }: LoadedActivity,
  { place, last }: { place: number; last: boolean },
  { random, today }: Pick<DemoSource, 'random' | 'today'>,
) {
  if (endsOn >= today) {
    return {
      registeredOn: daysAfter(today, -random.between(0, 6)),
      outcome: 'REGISTERED' as const,
    };
  }
  const registeredOn = daysAfter(startsOn, -random.between(3, 14));
  const recent = daysAfter(endsOn, RECENT_DAYS) > today;
  if (recent && last) return { registeredOn, outcome: 'REGISTERED' as const };
  const absent = kind === 'EVENT' && place % ABSENT_EVERY === ABSENT_EVERY - 1;
  return {
    registeredOn,
    recordedFor: startsOn,
    outcome: absent ? ('ABSENT' as const) : ('ATTENDED' as const),
  };
}
