/** One cell of a slice, or the whole region, as counted. */
export interface Cell {
  readonly dimension: 'REGION' | 'TERRITORY' | 'ORGANIZATION' | 'KIND';
  readonly key: string;
  readonly label: string;
  /** The municipality of an organization. */
  readonly parent: string | null;
  readonly numerator: number;
  readonly denominator: number;
  /** Counted in neither number: educators without a methodologist. */
  readonly outside: number;
  /** Educators of each methodologist, the greatest first; only where loads are measured. */
  readonly loads: readonly number[];
}

/** What is told of the load beside the greatest one. */
export interface MethodologistLoad {
  readonly average: number | null;
  readonly unassigned: number;
  readonly loads: readonly number[];
}

export interface Measured {
  /** Null: nothing to measure, which is not zero. */
  readonly value: number | null;
  readonly load: MethodologistLoad | null;
}

/** A share in per cent. Without a denominator there is no share, not a share of nought. */
export function shareOf({ numerator, denominator }: Cell): Measured {
  return { value: denominator === 0 ? null : (100 * numerator) / denominator, load: null };
}

/**
 * The greatest load counts; the average of the same loads and those without a methodologist stand beside it.
 * In a municipality these are whole loads, though its own educators are only a part of them.
 */
export function loadOf({ denominator, outside, loads }: Cell): Measured {
  return {
    value: denominator === 0 ? null : (loads[0] ?? 0),
    load: {
      average: denominator === 0 ? null : averageOf(loads),
      unassigned: outside,
      loads,
    },
  };
}

function averageOf(loads: readonly number[]): number | null {
  if (loads.length === 0) return null;
  return loads.reduce((total, load) => total + load, 0) / loads.length;
}
