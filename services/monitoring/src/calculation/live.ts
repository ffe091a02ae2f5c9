import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { today, type WorkContext } from '@metodgraf/subgraph-kit';
import { type Formula, FORMULAS } from '../formula/index.ts';
import { regionOf } from '../region.ts';
import { calculate, type Changed } from './calculate.ts';

/** What a recalculation did: which indicators it counted and how many stored rows proved different. */
export interface Recalculated extends Changed {
  readonly indicators: readonly string[];
}

/**
 * Brings today's numbers in line with the facts. Indicators whose facts did not change are left alone,
 * unless the day has changed: ages, posts and boundaries follow the day.
 */
export function recalculate(
  context: WorkContext,
  concerned: readonly Formula[] = FORMULAS,
): Promise<Recalculated> {
  const day = today(context);
  return context.em.fork().transactional(async (tx) => {
    const live = await lockLive(tx, day);
    const formulas = live.on === day ? concerned : FORMULAS;
    const codes = formulas.map(({ code }) => code);
    if (formulas.length === 0) return { indicators: codes, listed: 0, values: 0 };
    const task = { calculationId: live.id, source: 'LIVE' as const, day, formulas, keepList: true };
    const changed = await calculate(tx, regionOf(context), task);
    await tx.execute(
      `update calculation set "on" = ?, computed_at = ?, status = 'READY', ${FACTS_AS_OF} where id = ?`,
      [day, context.now(), live.id],
    );
    await noteDay(tx, live.id);
    return { indicators: codes, ...changed };
  });
}

/** When the last fact was applied, as the cursors remember it. */
export const FACTS_AS_OF = 'facts_as_of = (select max(moved_at) from feed_cursor)';

/** One recalculation at a time; the row is made by whoever comes first. */
async function lockLive(
  tx: EntityManager,
  day: string,
): Promise<{ id: string; on: string | null }> {
  await tx.execute(
    `insert into calculation (id, kind, "on", status, requested_at)
     values (?, 'LIVE', ?, 'PENDING', now()) on conflict do nothing`,
    [randomUUID(), day],
  );
  const [live] = await tx.execute<{ id: string; on: string; status: string }[]>(
    `select id, "on"::text as "on", status from calculation where kind = 'LIVE' for update`,
  );
  if (!live) throw new Error('the live calculation is missing');
  return { id: live.id, on: live.status === 'READY' ? live.on : null };
}

/** Notes how the day stands so far; the last note of a day is its place in the history. */
async function noteDay(tx: EntityManager, liveId: string): Promise<void> {
  await tx.execute(
    `with day as (
       insert into calculation (id, kind, "on", status, requested_at, computed_at, facts_as_of)
       select gen_random_uuid(), 'DAY', "on", 'READY', now(), computed_at, facts_as_of
         from calculation where id = ?
       on conflict (kind, "on") where kind <> 'LIVE' do update
          set computed_at = excluded.computed_at, facts_as_of = excluded.facts_as_of
       returning id
     )
     insert into indicator_value (id, calculation_id, source, indicator, dimension, key, ${NOTED})
     select gen_random_uuid(), day.id, 'DAY', indicator, dimension, key, ${NOTED}
       from day cross join indicator_value
      where calculation_id = ? and dimension = 'REGION'
     on conflict (calculation_id, indicator, dimension, key) do update set (${NOTED}) = row (${EXCLUDED})`,
    [liveId, liveId],
  );
}

const NOTED = '"on", label, numerator, denominator, value, load, status, withheld, formula_version';
const EXCLUDED = NOTED.split(', ')
  .map((column) => `excluded.${column}`)
  .join(', ');
