import type { Cell } from './measure.rules.ts';

/** Fewer people than this are not told to those who may not see them. Source: design, «Rights». */
export const SMALLEST_GROUP = 5;

/** How many people a cell tells of, by disjoint groups: those who achieved it and those who did not. */
type Groups = readonly number[];

interface Guarded extends Cell {
  readonly cell: Cell;
  readonly groups: Groups;
}

/** People a cell of a share tells of. Together the groups are its denominator. */
export const groupsOfShare = ({ numerator, denominator }: Cell): Groups => [
  numerator,
  denominator - numerator,
];

/** People a cell of loads tells of; methodologists hold an office and are not counted as a small group. */
export const groupsOfLoad = ({ numerator, outside }: Cell): Groups => [numerator, outside];

const isSmall = (groups: Groups): boolean =>
  groups.some((people) => people > 0 && people < SMALLEST_GROUP);

const sumOf = (cells: readonly Guarded[]): Groups =>
  (cells[0]?.groups ?? []).map((_, index) =>
    cells.reduce((sum, { groups }) => sum + (groups[index] ?? 0), 0),
  );

const sizeOf = ({ groups }: Guarded): number => groups.reduce((sum, people) => sum + people, 0);

/**
 * Which cells of one division to withhold when their sum is published: the small ones, and then the
 * next smallest until the withheld together are no small group either; so one is never withheld alone.
 * Otherwise the sum minus the published cells would tell what was withheld.
 */
function withheldAmong(cells: readonly Guarded[]): Guarded[] {
  const withheld = cells.filter(({ groups }) => isSmall(groups));
  if (withheld.length === 0) return [];
  const next = cells
    .filter(({ groups }) => !isSmall(groups))
    .toSorted((a, b) => sizeOf(a) - sizeOf(b) || (a.key < b.key ? -1 : 1));
  while (isSmall(sumOf(withheld))) {
    const another = next.shift();
    if (!another) break;
    withheld.push(another);
  }
  return withheld;
}

/**
 * The cells of one indicator that are told only to those who may see the people. The region's own number
 * is withheld only when it speaks of fewer than five; then nothing is told. Organizations divide their
 * municipality, so those of a withheld municipality are withheld with it.
 */
export function withheldCells(
  cells: readonly Cell[],
  groupsOf: (cell: Cell) => Groups,
): ReadonlySet<Cell> {
  const guarded = cells.map((cell) => ({ cell, ...cell, groups: groupsOf(cell) }));
  const region = guarded.find(({ dimension }) => dimension === 'REGION');
  if (region && tooFew(region.groups)) return new Set(cells);

  const by = Map.groupBy(guarded, ({ dimension }) => dimension);
  const municipalities = withheldAmong(by.get('TERRITORY') ?? []);
  const closed = new Set(municipalities.map(({ key }) => key));
  const ofMunicipality = Map.groupBy(by.get('ORGANIZATION') ?? [], ({ parent }) => parent ?? '');
  const organizations = [...ofMunicipality].flatMap(([parent, each]) =>
    closed.has(parent) ? each : withheldAmong(each),
  );
  const kinds = withheldAmong(by.get('KIND') ?? []);
  return new Set([...municipalities, ...organizations, ...kinds].map(({ cell }) => cell));
}

/** The region's people who achieved it, or all of them, are fewer than five. */
function tooFew(groups: Groups): boolean {
  const [achieved = 0] = groups;
  const all = groups.reduce((sum, people) => sum + people, 0);
  return [achieved, all].some((people) => people > 0 && people < SMALLEST_GROUP);
}
