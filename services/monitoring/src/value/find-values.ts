import { dayOf, listBy, refusal, type RequestContext, valueBy } from '@metodgraf/subgraph-kit';
import { IndicatorValue } from '../calculation/index.ts';
import type { Dimension } from '../formula/index.ts';

/** The newest number of an indicator for the region; null before the first computation. */
export const currentValue = valueBy<IndicatorValue | null>(async (em, codes) => {
  const rows = await em.find(IndicatorValue, {
    source: 'LIVE',
    dimension: 'REGION',
    indicator: { $in: codes },
  });
  return new Map(rows.map((row) => [row.indicator, row]));
}, null);

/**
 * The number of a past day: of its snapshot, else as the day ended, else null. Opening a page computes
 * nothing, so a day nobody asked to compute has no number.
 */
export const valueOn = (
  ctx: RequestContext,
  indicator: string,
  day: string,
): Promise<IndicatorValue | null> => valueOfDay(ctx, `${indicator} ${day}`);

const valueOfDay = valueBy<IndicatorValue | null>(async (em, keys) => {
  const asked = keys.map((key) => key.split(' ') as [string, string]);
  const rows = await em.find(
    IndicatorValue,
    {
      source: { $in: ['DAY', 'SNAPSHOT'] },
      on: { $in: asked.map(([, day]) => day) },
      dimension: 'REGION',
      indicator: { $in: asked.map(([indicator]) => indicator) },
    },
    { orderBy: { source: 'asc' } }, // a snapshot comes later and stands instead of the day's end
  );
  return new Map(rows.map((row) => [`${row.indicator} ${row.on}`, row]));
}, null);

/** The cells of a slice by name: today's, or those of the day's snapshot. */
export const slicesOf = (
  ctx: RequestContext,
  indicator: string,
  { by, on }: { by: Dimension; on: string | null | undefined },
): Promise<IndicatorValue[]> =>
  on ? slicesOfSnapshot(ctx, `${indicator} ${by} ${on}`) : slicesOfToday(ctx, `${indicator} ${by}`);

const slicesOfToday = listBy<IndicatorValue>(
  (em, keys) =>
    em.find(
      IndicatorValue,
      { source: 'LIVE', $or: keys.map(cellsOf) },
      { orderBy: { label: 'asc', key: 'asc' } },
    ),
  ({ indicator, dimension }) => `${indicator} ${dimension}`,
);

const slicesOfSnapshot = listBy<IndicatorValue>(
  (em, keys) =>
    em.find(
      IndicatorValue,
      { source: 'SNAPSHOT', $or: keys.map(cellsOf) },
      { orderBy: { label: 'asc', key: 'asc' } },
    ),
  ({ indicator, dimension, on }) => `${indicator} ${dimension} ${on}`,
);

function cellsOf(key: string) {
  const [indicator = '', dimension, on] = key.split(' ');
  return { indicator, dimension: dimension as Dimension, ...(on ? { on } : {}) };
}

const LONGEST_HISTORY_DAYS = 400;
const DAY_MS = 24 * 60 * 60 * 1000;

/** How the latest days ended, the newest first. */
export async function historyOf(
  ctx: RequestContext,
  indicator: string,
  first: number,
): Promise<IndicatorValue[]> {
  if (first < 1 || first > LONGEST_HISTORY_DAYS) {
    throw refusal('BAD_USER_INPUT', `История показывает от 1 до ${LONGEST_HISTORY_DAYS} дней`);
  }
  return (await historyByIndicator(ctx, indicator)).slice(0, first);
}

const historyByIndicator = listBy<IndicatorValue>(
  (em, codes, { now }) => {
    const oldest = dayOf(new Date(now().getTime() - LONGEST_HISTORY_DAYS * DAY_MS));
    const where = { source: 'DAY', on: { $gte: oldest }, dimension: 'REGION' } as const;
    const order = { orderBy: { on: 'desc' } } as const;
    return em.find(IndicatorValue, { ...where, indicator: { $in: codes } }, order);
  },
  ({ indicator }) => indicator,
);

/** Today's numbers of a municipality. */
export const valuesOfTerritory = listBy<IndicatorValue>(
  (em, keys) =>
    em.find(
      IndicatorValue,
      { source: 'LIVE', dimension: 'TERRITORY', key: { $in: keys } },
      { orderBy: { indicator: 'asc' } },
    ),
  ({ key }) => key,
);

/** The numbers of a snapshot for the region. */
export const valuesOfCalculation = listBy<IndicatorValue>(
  (em, ids) =>
    em.find(
      IndicatorValue,
      { calculationId: { $in: ids }, dimension: 'REGION' },
      { orderBy: { indicator: 'asc' } },
    ),
  ({ calculationId }) => calculationId,
);
