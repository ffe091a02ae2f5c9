import { setTimeout as pause } from 'node:timers/promises';
import type { Progress } from '@metodgraf/subgraph-kit';
import type { EntityManager } from '@mikro-orm/postgresql';

const LOOK_EVERY_MS = 500;
const LOOKS = 360;
/** So many looks without a change mean that what was not promised by number has come too. */
const STILL = 3;

export interface Promised {
  readonly people: number;
  readonly programs: number;
  readonly assessments: number;
}

interface Arrived {
  readonly people: number;
  readonly programs: number;
  readonly assessments: number;
  readonly activities: number;
  readonly deficits: number;
}

/** Waits until the facts of the other services have come and stand still; throws when they do not. */
export async function waitForFacts(
  em: EntityManager,
  promised: Promised,
  progress: Progress,
): Promise<void> {
  let before = '';
  let still = 0;
  for (let look = 0; look < LOOKS; look += 1) {
    const arrived = await arrivedIn(em);
    still = JSON.stringify(arrived) === before ? still + 1 : 0;
    before = JSON.stringify(arrived);
    progress(
      Math.min(arrived.people, promised.people),
      promised.people,
      'сведения других сервисов',
    );
    if (isEnough(arrived, promised) && still >= STILL) return;
    await pause(LOOK_EVERY_MS);
  }
  throw new Error(`Не дождались сведений других сервисов, получено: ${before}`);
}

function isEnough(arrived: Arrived, promised: Promised): boolean {
  return (
    arrived.people >= promised.people &&
    arrived.programs >= promised.programs &&
    arrived.assessments >= promised.assessments &&
    arrived.activities > 0 &&
    arrived.deficits > 0
  );
}

async function arrivedIn(em: EntityManager): Promise<Arrived> {
  const [row] = await em.fork().execute<Arrived[]>(
    `select (select count(distinct person) from reach)::int as people, (select count(*) from program)::int as programs,
            (select count(*) from assessment)::int as assessments, (select count(*) from activity)::int as activities,
            (select count(*) from deficit)::int as deficits`,
  );
  return row ?? { people: 0, programs: 0, assessments: 0, activities: 0, deficits: 0 };
}
