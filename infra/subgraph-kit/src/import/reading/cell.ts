/** Why what stands in a cell is not taken. */
export type CellRefusal = 'FORMULA' | 'ERROR' | 'TOO_LONG';

/**
 * What stands in one cell of somebody's table, as JSON: text, number, yes or no, a day, nothing, or
 * something that is not taken. A formula is never computed, and what it once gave is not believed.
 */
export type Cell =
  | string
  | number
  | boolean
  | null
  | { readonly date: string }
  | { readonly refused: CellRefusal };

/** One row of a table; `row` is its number as a spreadsheet shows it. */
export interface TableRow {
  readonly row: number;
  readonly cells: readonly Cell[];
}

/** More text than this in one cell is a mistake, and would be a burden. */
const LONGEST = 4_000;

/** Signs that no database keeps and nobody can see; a line break may stay. */
// oxlint-disable-next-line no-control-regex -- these are what is meant
const UNSTORABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g;

/** A text as a cell. What begins as a formula is one, whatever the program that wrote it thought. */
export function textCell(text: string): Cell {
  if (text.length > LONGEST) return { refused: 'TOO_LONG' };
  const trimmed = text.toWellFormed().replaceAll(UNSTORABLE, '').trim();
  if (trimmed.startsWith('=')) return { refused: 'FORMULA' };
  return trimmed === '' ? null : trimmed;
}

/** Whether nothing stands in a row. */
export const isEmptyRow = (cells: readonly Cell[]): boolean => cells.every((cell) => cell === null);

/** A cell in words, for samples and for headings. */
export function printCell(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'boolean') return cell ? 'да' : 'нет';
  if (typeof cell !== 'object') return String(cell);
  if ('date' in cell) return cell.date.split('-').toReversed().join('.');
  return { FORMULA: '(формула)', ERROR: '(ошибка)', TOO_LONG: '(длинный текст)' }[cell.refused];
}

/** The letters of a column, counted from zero: A, B, … Z, AA. */
export function columnLetters(index: number): string {
  const rest = Math.floor(index / 26) - 1;
  return (rest >= 0 ? columnLetters(rest) : '') + String.fromCharCode(65 + (index % 26));
}

/** The place of a cell as spreadsheets call it: «B17». */
export const addressOf = (column: number, row: number): string => `${columnLetters(column)}${row}`;
