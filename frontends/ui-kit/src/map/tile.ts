/** One place of a tile map. */
export interface Tile {
  readonly id: string;
  readonly title: string;
  readonly column: number;
  readonly row: number;
  /** What the tile says; nothing when it is not known. */
  readonly value: number | null;
}

const STEPS = 5;

/** How dark a tile is, 0…4, among the values shown; what is not known has no step. */
export function stepOf(tiles: readonly Tile[], value: number | null): number | null {
  if (value === null) return null;
  const most = Math.max(...tiles.map((tile) => tile.value ?? 0), 0);
  if (most === 0) return 0;
  return Math.min(STEPS - 1, Math.floor((value / most) * STEPS));
}

/** The nearest tile from `from` in a direction, so that arrows walk the map as the eye does. */
export function neighbourOf(
  tiles: readonly Tile[],
  from: Tile,
  { columns, rows }: { columns: number; rows: number },
): Tile | undefined {
  const ahead = tiles
    .map((tile) => ({
      tile,
      along: (tile.column - from.column) * columns + (tile.row - from.row) * rows,
      aside:
        Math.abs((tile.column - from.column) * rows) + Math.abs((tile.row - from.row) * columns),
    }))
    .filter(({ along }) => along > 0);
  return ahead.toSorted(
    (one, other) => one.along + 3 * one.aside - other.along - 3 * other.aside,
  )[0]?.tile;
}
