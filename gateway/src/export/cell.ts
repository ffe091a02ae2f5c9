import type { Column, ColumnKind } from './export-plan.ts';

/** What stands in one cell, whatever the format of the file. */
export type Cell =
  | { readonly kind: 'EMPTY' }
  | { readonly kind: 'TEXT'; readonly text: string }
  | { readonly kind: 'NUMBER'; readonly number: number }
  /** `2026-11-21`. */
  | { readonly kind: 'DATE'; readonly day: string }
  /** `2026-11-21 12:03` by the clocks of the region. */
  | { readonly kind: 'MOMENT'; readonly wall: string };

const EMPTY: Cell = { kind: 'EMPTY' };
const JOINT = '; ';
/** More does not fit into a cell of a spreadsheet. */
const LONGEST = 32_767;

/** Reads the cells of one row. A value below a list becomes one text, its parts joined by «; ». */
export function cellsOf(node: unknown, columns: readonly Column[], timeZone: string): Cell[] {
  return columns.map((column) => {
    const { values, many } = valuesAt(node, column.path);
    const cells = values.map((value) => cellOf(value, column, timeZone));
    if (!many) return cells[0] ?? EMPTY;
    const joined = cells
      .map(printCell)
      .filter((each) => each !== '')
      .join(JOINT);
    return text(joined);
  });
}

/** A cell in words, as CSV shows it and as the parts of a list are joined. */
export function printCell(cell: Cell): string {
  switch (cell.kind) {
    case 'EMPTY':
      return '';
    case 'TEXT':
      return cell.text;
    case 'NUMBER':
      return String(cell.number).replace('.', ',');
    case 'DATE':
      return printDay(cell.day);
    case 'MOMENT':
      return `${printDay(cell.wall.slice(0, 10))} ${cell.wall.slice(11)}`;
  }
}

function printDay(day: string): string {
  return day.split('-').toReversed().join('.');
}

function valuesAt(node: unknown, path: readonly string[]): { values: unknown[]; many: boolean } {
  let values: unknown[] = [node];
  let many = false;
  for (const name of path) {
    const below = values.map((value) => (value as Record<string, unknown> | null)?.[name] ?? null);
    many ||= below.some(Array.isArray);
    values = below.flat(Infinity);
  }
  return { values: values.filter((value) => value !== null), many };
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

const READERS: Record<ColumnKind, (value: unknown, timeZone: string) => Cell> = {
  TEXT: (value) => text(typeof value === 'string' ? value : JSON.stringify(value)),
  NUMBER: (value) => (typeof value === 'number' ? { kind: 'NUMBER', number: value } : said(value)),
  DATE: (value) =>
    typeof value === 'string' && DAY.test(value) ? { kind: 'DATE', day: value } : said(value),
  MOMENT: (value, timeZone) => {
    const moment = new Date(String(value));
    if (Number.isNaN(moment.getTime())) return said(value);
    return { kind: 'MOMENT', wall: wallTime(moment, timeZone) };
  },
  BOOLEAN: (value) => text(value === true ? 'да' : 'нет'),
};

function cellOf(value: unknown, { kind, words }: Column, timeZone: string): Cell {
  const word = words.get(String(value));
  return word === undefined ? READERS[kind](value, timeZone) : text(word);
}

/** A value that is not what the schema says is shown as it came. */
function said(value: unknown): Cell {
  return text(String(value));
}

function text(value: string): Cell {
  return value === '' ? EMPTY : { kind: 'TEXT', text: shortened(value) };
}

function shortened(value: string): string {
  return value.length > LONGEST ? `${value.slice(0, LONGEST - 1)}…` : value;
}

const clocks = new Map<string, Intl.DateTimeFormat>();

function wallTime(moment: Date, timeZone: string): string {
  const clock =
    clocks.get(timeZone) ??
    new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' });
  clocks.set(timeZone, clock);
  return clock.format(moment);
}
