import { type Cell, type TableRow } from './cell.ts';
import { dayOfSerial } from './serial-day.ts';
import { TABLE_LIMITS } from './table-limits.ts';
import { UnreadableTable } from './unreadable-table.ts';
import { bookText, type XlsxBook } from './xlsx-book.ts';
import type { XmlListener } from './xml-pieces.ts';

/** A cell while its tags go by. */
interface OpenCell {
  readonly column: number;
  readonly type: string;
  readonly style: number;
  hasFormula: boolean;
  text: string;
}

interface Range {
  readonly rows: readonly [number, number];
  readonly columns: readonly [number, number];
}

/** Hears the XML of a sheet and collects its rows. */
export class SheetListener implements XmlListener {
  readonly #book: XlsxBook;
  readonly #formulas: Range[] = [];
  #rows: TableRow[] = [];
  #row = 0;
  #cells: Cell[] = [];
  #column = -1;
  #cell: OpenCell | undefined;
  #listening = false;

  constructor(book: XlsxBook) {
    this.#book = book;
  }

  /** Rows that are complete, each given out once. */
  take(): TableRow[] {
    const rows = this.#rows;
    this.#rows = [];
    return rows;
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'row') this.#beginRow(Number(attributes['r'] ?? this.#row + 1));
    else if (name === 'c') this.#beginCell(attributes);
    else if (name === 'f') this.#noteFormula(attributes);
    this.#listening = this.#cell !== undefined && (name === 'v' || name === 't');
  }

  text(text: string): void {
    if (this.#listening && this.#cell) this.#cell.text += text;
  }

  close(name: string): void {
    this.#listening = false;
    if (name === 'c') this.#endCell();
    if (name === 'row') this.#rows.push({ row: this.#row, cells: this.#cells });
  }

  #beginRow(row: number): void {
    if (!Number.isInteger(row) || row <= this.#row)
      throw new UnreadableTable('Строки листа перепутаны');
    this.#row = row;
    this.#cells = [];
    this.#column = -1;
  }

  #beginCell({ r, t = 'n', s = '0' }: Readonly<Record<string, string>>): void {
    const column = r === undefined ? this.#column + 1 : (placeOf(r)?.column ?? -1);
    if (column <= this.#column) throw new UnreadableTable('Ячейки листа перепутаны');
    this.#column = column;
    this.#cell = { column, type: t, style: Number(s), hasFormula: false, text: '' };
  }

  /** A formula over a range stands in its first cell only, its results in all. */
  #noteFormula({ t, ref }: Readonly<Record<string, string>>): void {
    if (this.#cell) this.#cell.hasFormula = true;
    if (ref === undefined || (t !== 'array' && t !== 'dataTable')) return;
    const [from, to = from] = ref.split(':').map(placeOf);
    if (!from || !to) return;
    this.#formulas.push({ rows: [from.row, to.row], columns: [from.column, to.column] });
  }

  #endCell(): void {
    const open = this.#cell;
    this.#cell = undefined;
    if (!open) return;
    const cell = this.#valueOf(open);
    if (cell === null) return;
    if (open.column >= TABLE_LIMITS.columns)
      throw new UnreadableTable(`В таблице больше ${TABLE_LIMITS.columns} столбцов`);
    while (this.#cells.length < open.column) this.#cells.push(null);
    this.#cells[open.column] = cell;
  }

  #valueOf(open: OpenCell): Cell {
    if (open.hasFormula || this.#inFormula(open.column)) return { refused: 'FORMULA' };
    if (open.text === '') return null;
    switch (open.type) {
      case 's':
        return this.#shared(Number(open.text));
      case 'inlineStr':
      case 'str':
        return bookText(open.text);
      case 'b':
        return open.text === '1';
      case 'e':
        return { refused: 'ERROR' };
      case 'd':
        return { date: open.text.slice(0, 10) };
      default:
        return this.#number(Number(open.text), open.style);
    }
  }

  /** An empty text is an empty cell; a number without a text is a mistake of the file. */
  #shared(number: number): Cell {
    const text = this.#book.texts[number];
    return text === undefined ? { refused: 'ERROR' } : text;
  }

  #number(value: number, style: number): Cell {
    if (!Number.isFinite(value)) return { refused: 'ERROR' };
    if (!this.#book.dateFormats.has(style)) return value;
    const date = dayOfSerial(value, this.#book);
    return date === null ? { refused: 'ERROR' } : { date };
  }

  #inFormula(column: number): boolean {
    return this.#formulas.some(
      ({ rows, columns }) =>
        rows[0] <= this.#row &&
        this.#row <= rows[1] &&
        columns[0] <= column &&
        column <= columns[1],
    );
  }
}

/** «B17» as numbers, the column counted from zero. */
function placeOf(reference: string): { column: number; row: number } | null {
  const [, letters, digits] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(reference) ?? [];
  if (letters === undefined) return null;
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { column: column - 1, row: Number(digits) };
}
