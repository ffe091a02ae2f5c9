import type { EntityManager } from '@mikro-orm/postgresql';
import type { DemoPlan } from '@metodgraf/regions';
import { ActivityCompetency } from '../src/activity/activity-competency.entity.ts';
import { Activity } from '../src/activity/activity.entity.ts';
import { Competency } from '../src/competency/competency.entity.ts';
import { ActivitySeats } from '../src/seat/activity-seats.entity.ts';
import { daysAfter } from './calendar.ts';
import type { DemoActivity } from './demo-activity.ts';
import { EVENT_ACTIVITIES } from './event-activities.ts';
import type { Random } from './random.ts';
import { SUPPORT_ACTIVITIES } from './support-activities.ts';

const DEMO_ACTIVITIES: readonly DemoActivity[] = [...SUPPORT_ACTIVITIES, ...EVENT_ACTIVITIES];

/** Codes of the framework that the demo activities develop. */
export const DEMO_COMPETENCIES: ReadonlySet<string> = new Set(
  DEMO_ACTIVITIES.flatMap(({ competencies }) => competencies),
);

/** What the demo region is made from. */
export interface DemoSource {
  readonly random: Random;
  readonly today: string;
  readonly demo: DemoPlan;
}

/** An activity of the plan with what it became. */
export interface LoadedActivity {
  readonly plan: DemoActivity;
  readonly activity: Activity;
  readonly seats: ActivitySeats | null;
  readonly competencies: readonly string[];
}

/** Creates the activities with their competencies and seats. */
export async function loadActivities(
  tx: EntityManager,
  source: DemoSource,
): Promise<LoadedActivity[]> {
  const codes = new Map((await tx.find(Competency, {})).map(({ id, code }) => [code, id]));
  return DEMO_ACTIVITIES.map((plan) => {
    const activity = activityOf(tx, plan, source);
    const part = { activityId: activity.id, ownerId: activity.ownerId };
    const competencies = plan.competencies.map((code) => idOf(code, codes));
    for (const competencyId of competencies) {
      tx.create(ActivityCompetency, { id: source.random.uuid(), ...part, competencyId });
    }
    const seats = plan.seats
      ? tx.create(ActivitySeats, {
          id: source.random.uuid(),
          activityId: activity.id,
          seats: plan.seats,
          taken: 0,
        })
      : null;
    return { plan, activity, seats, competencies };
  });
}

function activityOf(
  tx: EntityManager,
  plan: DemoActivity,
  { random, today, demo }: DemoSource,
): Activity {
  const startsOn = daysAfter(today, plan.begins);
  return tx.create(Activity, {
    id: random.uuid(),
    ownerId: demo.organization(plan.owner).id,
    title: plan.title,
    kind: plan.form ? 'SUPPORT' : 'EVENT',
    supportFormCode: plan.form ?? null,
    startsOn,
    endsOn: daysAfter(startsOn, plan.days - 1),
    hours: plan.hours,
    place: plan.place,
    description: plan.description,
  });
}

function idOf(code: string, codes: ReadonlyMap<string, string>): string {
  const id = codes.get(code);
  if (!id)
    throw new Error(
      `Демонстрационное мероприятие названо для компетенции «${code}», которой нет в рамке`,
    );
  return id;
}
