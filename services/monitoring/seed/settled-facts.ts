import type { EntityManager } from '@mikro-orm/postgresql';
import type { Progress } from '@metodgraf/subgraph-kit';

const LOOK_EVERY_MS = 1_000;
const QUIET_LOOKS = 4;
const LONGEST_LOOKS = 300;

/**
 * Waits until the people have arrived and no feed has brought anything for a while. The other services
 * have loaded their demo data by then; gives up waiting for a silent one rather than for ever.
 */
export async function settledFacts(
  em: EntityManager,
  people: number,
  progress: Progress,
): Promise<void> {
  let [quiet, before] = [0, -1];
  for (let look = 0; look < LONGEST_LOOKS && quiet < QUIET_LOOKS; look += 1) {
    const { facts, workforce } = await arrived(em);
    quiet = facts === before && workforce >= people ? quiet + 1 : 0;
    before = facts;
    progress(Math.min(workforce, people), people, 'сведения других служб');
    if (quiet < QUIET_LOOKS) await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
}

async function arrived(em: EntityManager): Promise<{ facts: number; workforce: number }> {
  const [row] = await em.execute<{ facts: number; workforce: number }[]>(
    `select coalesce(sum(version), 0)::int as facts,
            count(*) filter (where type = 'registry.workforce.v1')::int as workforce
       from received_fact`,
  );
  return row ?? { facts: 0, workforce: 0 };
}
