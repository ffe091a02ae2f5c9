import { randomUUID } from 'node:crypto';
import type { RequiredEntityData } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Activity } from '../src/activity/activity.entity.ts';
import { ActivityCompetency } from '../src/activity/activity-competency.entity.ts';
import { Competency } from '../src/competency/competency.entity.ts';
import { Participation } from '../src/participation/participation.entity.ts';
import { ActivitySeats } from '../src/seat/activity-seats.entity.ts';

type Given<Row> = (em: EntityManager) => Row;

/** An event that begins next week, of an organization of its own unless told otherwise. */
export const anActivity =
  (given: Partial<RequiredEntityData<Activity>> = {}): Given<Activity> =>
  (em) =>
    em.create(Activity, {
      id: randomUUID(),
      ownerId: randomUUID(),
      title: 'Семинар по оцениванию',
      kind: 'EVENT',
      startsOn: '2026-11-28',
      endsOn: '2026-11-29',
      hours: 8,
      place: 'Кемерово',
      description: 'Для учителей математики',
      ...given,
    });

/** Counts the activity's seats. */
export const seatsFor =
  (activity: Activity, seats: number, taken = 0): Given<ActivitySeats> =>
  (em) =>
    em.create(ActivitySeats, { id: randomUUID(), activityId: activity.id, seats, taken });

/** A person on the activity's list, not recorded yet. */
export const aParticipation =
  (
    activity: Activity,
    given: Partial<RequiredEntityData<Participation>> = {},
  ): Given<Participation> =>
  (em) =>
    em.create(Participation, {
      id: randomUUID(),
      personId: randomUUID(),
      activityId: activity.id,
      ownerId: activity.ownerId,
      registeredOn: '2026-11-10',
      outcome: 'REGISTERED',
      ...given,
    });

export const aCompetency = (): Given<Competency> => (em) =>
  em.create(Competency, {
    id: randomUUID(),
    code: 'М1',
    name: 'Формирующее оценивание',
    kind: 'METHODICAL',
  });

/** Says that the activity develops the competency. */
export const developing =
  (activity: Activity, competencyId: string): Given<ActivityCompetency> =>
  (em) =>
    em.create(ActivityCompetency, {
      id: randomUUID(),
      activityId: activity.id,
      ownerId: activity.ownerId,
      competencyId,
    });

/** Someone who organizes for the organization. */
export const organizerOf = (organization: string) => ({
  person: randomUUID(),
  role: 'CENTER' as const,
  organization,
  scopes: [],
});

/** A methodologist with the scope over those assigned to her. */
export function aMethodologist() {
  const person = randomUUID();
  return { person, role: 'METHODOLOGIST' as const, scopes: [`assigned:${person}`] };
}
