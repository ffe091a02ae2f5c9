import { setTimeout as pause } from 'node:timers/promises';
import type { DemoPlan } from '@metodgraf/regions';
import type { Progress } from '@metodgraf/subgraph-kit';
import type { EntityManager } from '@mikro-orm/postgresql';

const LOOK_EVERY_MS = 500;
const WAIT_MS = 180_000;

/**
 * Educators and leaders in a settled order, without the people of the demo accounts: their stories must stay
 * as the plan tells them. Waits until the registry's facts have come.
 */
export async function demoPeople(
  em: EntityManager,
  demo: DemoPlan,
  progress: Progress,
): Promise<string[]> {
  const enough = demo.counts.educators + demo.counts.leaders;
  for (let waited = 0; waited < WAIT_MS; waited += LOOK_EVERY_MS) {
    const people = await working(em);
    progress(Math.min(people.length, enough), enough, 'люди из реестра');
    if (people.length >= enough) {
      const accounts = new Set(demo.accounts.map(({ person }) => person.id));
      return people.filter((person) => !accounts.has(person));
    }
    await pause(LOOK_EVERY_MS);
  }
  throw new Error('Нет людей: реестр не отвечает');
}

async function working(em: EntityManager): Promise<string[]> {
  const rows = await em.execute<{ person_id: string }[]>(
    `select person_id from workforce where kind in ('EDUCATOR', 'LEADER') order by person_id`,
  );
  return rows.map(({ person_id }) => person_id);
}
