import { randomUUID } from 'node:crypto';
import { type Progress, today, type WorkContext } from '@metodgraf/subgraph-kit';
import { notePastDay, recalculate } from '../src/calculation/index.ts';
import { regionOf } from '../src/region.ts';
import { computeSnapshots } from '../src/snapshot/index.ts';
import { lastMonthEnds, lastQuarterEnds } from './calendar.ts';
import { settledFacts } from './settled-facts.ts';

/**
 * Computes what the demo region shows: today's numbers, a year of month ends and the snapshots of the last
 * two quarters, all from facts. Days that are noted already stay as they are.
 */
export async function seed(context: WorkContext, progress: Progress): Promise<void> {
  const { demo } = regionOf(context);
  if (!demo) return;
  if (await isSeeded(context)) return;
  const em = context.em.fork();
  const days = lastMonthEnds(today(context));
  await settledFacts(em, demo.counts.people, progress);
  await recalculate(context);
  for (const [index, day] of days.entries()) {
    await notePastDay(context, day);
    progress(index + 1, days.length, 'показатели по месяцам');
  }
  for (const day of lastQuarterEnds(today(context))) {
    await em.execute(
      `insert into calculation (id, kind, "on", title, status, requested_at)
       values (?, 'SNAPSHOT', ?, ?, 'PENDING', ?) on conflict do nothing`,
      [randomUUID(), day, `Мониторинг на ${day.split('-').toReversed().join('.')}`, context.now()],
    );
  }
  await computeSnapshots(context);
  progress(1, 1, 'снимки показателей');
}

/** The snapshots come last, so where there is one all the rest stands too. */
async function isSeeded({ em }: WorkContext): Promise<boolean> {
  const ready = `select 1 from calculation where kind = 'SNAPSHOT' and status = 'READY' limit 1`;
  return (await em.fork().execute<unknown[]>(ready)).length > 0;
}
