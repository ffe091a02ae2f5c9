import { Problem } from '../problem/problem.ts';

/** Which column of the file, counted from zero, fills which column of the register. */
export type Mapping = Readonly<Record<string, number>>;

/** What mapping asks of a column of a register. */
export interface MappedColumn {
  readonly key: string;
  readonly title: string;
  readonly headings: readonly string[];
  readonly required: boolean;
}

/** How many rows from the top a heading may stand; above it people write titles and dates. */
export const HEADING_WITHIN = 20;

/** Finds the columns whose heading is known; of two such columns of the file the first is taken. */
export function mapByHeadings(
  columns: readonly MappedColumn[],
  headings: readonly string[],
): Mapping {
  const places = new Map<string, number>();
  headings.forEach((heading, place) => {
    const known = headingForm(heading);
    if (known !== '' && !places.has(known)) places.set(known, place);
  });
  const taken = new Set<number>();
  const mapped = columns.flatMap(({ key, title, headings: others }) => {
    const place = [title, ...others]
      .map((heading) => places.get(headingForm(heading)))
      .find((found) => found !== undefined && !taken.has(found));
    if (place === undefined) return [];
    taken.add(place);
    return [[key, place] as const];
  });
  return Object.fromEntries(mapped);
}

/** Which of the first rows is the heading: the one that names most columns, else the first. */
export function headingRow(
  columns: readonly MappedColumn[],
  rows: readonly (readonly string[])[],
): number {
  const named = rows.map((row) => Object.keys(mapByHeadings(columns, row)).length);
  const most = Math.max(...named);
  return most === 0 ? 0 : named.indexOf(most);
}

/** Checks a mapping somebody made by hand. `width` is how many columns the file has. */
export function checkMapping(
  columns: readonly MappedColumn[],
  mapping: Mapping,
  width: number,
): Problem<'COLUMN_UNKNOWN' | 'COLUMN_REPEATED' | 'REQUIRED_UNMAPPED'> | null {
  const places = Object.values(mapping);
  const known = Object.keys(mapping).every((key) => columns.some((column) => column.key === key));
  const inside = places.every((place) => Number.isInteger(place) && 0 <= place && place < width);
  if (!known || !inside) return new Problem('COLUMN_UNKNOWN');
  if (new Set(places).size < places.length) return new Problem('COLUMN_REPEATED');
  return checkRequired(columns, mapping);
}

/** What must be mapped before rows can be checked. */
export function checkRequired(
  columns: readonly MappedColumn[],
  mapping: Mapping,
): Problem<'REQUIRED_UNMAPPED'> | null {
  const missing = columns.filter(({ key, required }) => required && mapping[key] === undefined);
  if (missing.length === 0) return null;
  return new Problem('REQUIRED_UNMAPPED', {
    columns: missing.map(({ title }) => `«${title}»`).join(', '),
  });
}

/** A heading as far as two people writing it would agree. */
const headingForm = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
