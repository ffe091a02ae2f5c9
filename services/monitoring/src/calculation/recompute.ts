import type { EntityManager } from '@mikro-orm/postgresql';
import { today, type WorkContext } from '@metodgraf/subgraph-kit';
import { FORMULAS } from '../formula/index.ts';
import { regionOf } from '../region.ts';
import { freshValues } from './calculate.ts';
import { Calculation } from './calculation.entity.ts';
import { IndicatorValue } from './indicator-value.entity.ts';
import { recalculate } from './live.ts';
import type { ComputedValue } from './write-values.ts';

/** A stored number that the facts do not confirm. `null`: there is no such number. */
interface Difference {
  readonly indicator: string;
  readonly cell: string;
  readonly stored: Told | null;
  readonly recomputed: Told | null;
}

interface Told {
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly value: number | null;
}

/** What the operator is told of a rebuild. */
export interface Recomputed {
  readonly on: string;
  readonly source: 'LIVE' | 'DAY' | 'SNAPSHOT';
  readonly compared: number;
  /** Rows of today's lists that had to be corrected though the numbers agreed. */
  readonly listed: number;
  readonly differences: readonly Difference[];
}

/**
 * Rebuilds the numbers of a day from all facts and tells where the stored ones differ. Today's are then
 * brought in line; a past day and a snapshot stay as they were told. Source: reliability R5.
 */
export async function recompute(context: WorkContext, day = today(context)): Promise<Recomputed> {
  assertDay(day);
  if (day > today(context)) throw new Error(`День ${day} ещё не наступил: показателей на него нет`);
  const { source, compared, differences } = await context.em
    .fork()
    .transactional((tx) => compare(tx, context, day));
  const { listed } = source === 'LIVE' ? await recalculate(context) : { listed: 0 };
  return { on: day, source, compared, listed, differences };
}

function assertDay(day: string): void {
  const moment = new Date(`${day}T00:00:00Z`);
  const isDay = !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(`${day}T`);
  if (!isDay) throw new Error(`Такого дня нет: «${day}». День пишут так: 2026-01-31`);
}

async function compare(tx: EntityManager, context: WorkContext, day: string) {
  const source = await sourceOf(tx, day, today(context));
  const where = source === 'LIVE' ? { source } : { source, on: day };
  const stored = await tx.find(IndicatorValue, where);
  const rebuilt = await freshValues(tx, regionOf(context), { day, formulas: FORMULAS });
  // Of a day that is over only the region's numbers are kept.
  const fresh = rebuilt.filter(({ dimension }) => source !== 'DAY' || dimension === 'REGION');
  return { source, compared: fresh.length, differences: differencesOf(stored, fresh) };
}

/** Today is compared with the live numbers, another day with its snapshot, else with how it ended. */
async function sourceOf(
  tx: EntityManager,
  day: string,
  now: string,
): Promise<Recomputed['source']> {
  if (day === now) return 'LIVE';
  const snapshot = await tx.count(Calculation, { kind: 'SNAPSHOT', status: 'READY', on: day });
  return snapshot > 0 ? 'SNAPSHOT' : 'DAY';
}

type Placed = Pick<ComputedValue, 'indicator' | 'dimension' | 'key'>;
const placeOf = ({ indicator, dimension, key }: Placed): string =>
  `${indicator} ${dimension} ${key}`;

function differencesOf(
  stored: readonly IndicatorValue[],
  fresh: readonly ComputedValue[],
): Difference[] {
  const before = new Map(stored.map((value) => [placeOf(value), told(value)]));
  const after = new Map(fresh.map((value) => [placeOf(value), told(value)]));
  const places = [...new Set([...before.keys(), ...after.keys()])].toSorted();
  return places.flatMap((place) => {
    const [was, is] = [before.get(place) ?? null, after.get(place) ?? null];
    if (JSON.stringify(was) === JSON.stringify(is)) return [];
    const [indicator = '', ...cell] = place.split(' ');
    return [{ indicator, cell: cell.join(' ').trim(), stored: was, recomputed: is }];
  });
}

const told = (value: IndicatorValue | ComputedValue): Told => ({
  numerator: value.numerator ?? null,
  denominator: value.denominator ?? null,
  value: value.value ?? null,
});
