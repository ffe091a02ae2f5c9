import { Problem } from '@metodgraf/subgraph-kit/problem';

interface Period {
  readonly from: string;
  readonly to: string | null;
}

/** A municipality under a center for a time. */
export interface Holding extends Period {
  readonly mmcId: string;
}

/** A territory's own days. */
export interface Boundaries {
  readonly validFrom: string;
  readonly validTo: string | null;
}

/** The first other holding of the same municipality that shares a day with this one. */
export const rivalOf = <Other extends Holding>(
  others: readonly Other[],
  { from, to }: Period,
): Other | null =>
  others.find(
    (other) => (other.to === null || from < other.to) && (to === null || other.from < to),
  ) ?? null;

/** Refuses days that are reversed or lie outside the days of the territory itself. */
export function checkHolding(
  { validFrom, validTo }: Boundaries,
  { from, to }: Period,
): Problem<'DATES_REVERSED' | 'TERRITORY_NOT_STANDING'> | null {
  if (to !== null && to <= from) return new Problem('DATES_REVERSED');
  const outlives = validTo !== null && (from >= validTo || (to !== null && to > validTo));
  return from < validFrom || outlives ? new Problem('TERRITORY_NOT_STANDING') : null;
}

/** One stretch of days of one municipality under one center. */
export interface Stretch extends Holding {
  readonly territoryId: string;
}

/**
 * The stretches in which a holding passes on to the territories that come after; each of them lies within
 * the days of its own territory, so that the database can compare them.
 */
export function stretchesOver(
  line: readonly (Boundaries & { id: string })[],
  { mmcId, from, to }: Holding,
): Stretch[] {
  return line.flatMap(({ id: territoryId, validFrom, validTo }) => {
    const start = from > validFrom ? from : validFrom;
    const end = [to, validTo].filter((day) => day !== null).toSorted()[0] ?? null;
    return end === null || start < end ? [{ mmcId, territoryId, from: start, to: end }] : [];
  });
}

/** Stretches that touch or overlap made one: two predecessors under one center leave one successor under it. */
export function joined(stretches: readonly Stretch[]): Stretch[] {
  const keyOf = ({ mmcId, territoryId }: Stretch): string => `${mmcId} ${territoryId}`;
  return [...Map.groupBy(stretches, keyOf).values()].flatMap((same) =>
    same
      .toSorted((left, right) => left.from.localeCompare(right.from))
      .reduce<Stretch[]>((found, next) => {
        const last = found.at(-1);
        if (!last || (last.to !== null && last.to < next.from)) return [...found, next];
        const to =
          last.to === null || next.to === null ? null : last.to > next.to ? last.to : next.to;
        return [...found.slice(0, -1), { ...last, to }];
      }, []),
  );
}
