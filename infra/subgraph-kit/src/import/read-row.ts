import type { ImportColumns } from './column.ts';
import type { Mapping } from './mapping.rules.ts';
import { addressOf, type Cell, type CellRefusal, type TableRow } from './reading/cell.ts';
import type { Remark } from './remark.ts';

/** A row read by its columns; without values where a cell could not be read. */
export interface RowReading {
  readonly row: number;
  readonly values: Readonly<Record<string, unknown>> | null;
  readonly remarks: readonly Remark[];
}

const REFUSALS: Readonly<Record<CellRefusal, string>> = {
  FORMULA: 'в ячейке формула: вставьте вместо неё значение',
  ERROR: 'в ячейке ошибка',
  TOO_LONG: 'текст слишком длинный',
};

/** Reads the mapped cells of a row and says of each by its address what is wrong with it. */
export function readRow(
  columns: ImportColumns,
  mapping: Mapping,
  { row, cells }: TableRow,
): RowReading {
  const remarks: Remark[] = [];
  const values: Record<string, unknown> = {};
  for (const [key, column] of Object.entries(columns)) {
    const place = mapping[key];
    const cell = place === undefined ? null : (cells[place] ?? null);
    const remark = (kind: Remark['kind'], text: string): void => {
      const address = place === undefined ? String(row) : addressOf(place, row);
      remarks.push({ address, kind, text: `${column.title}: ${text}` });
    };
    const read = readCell(column, cell);
    if ('problem' in read) remark('PROBLEM', read.problem);
    else values[key] = read.value;
    if ('doubt' in read && read.doubt !== undefined) remark('DOUBT', read.doubt);
  }
  const isRead = remarks.every(({ kind }) => kind !== 'PROBLEM');
  return { row, remarks, values: isRead ? values : null };
}

function readCell(column: ImportColumns[string], cell: Cell) {
  if (cell === null) return column.required ? { problem: 'не заполнено' } : { value: null };
  if (typeof cell === 'object' && 'refused' in cell) return { problem: REFUSALS[cell.refused] };
  return column.read(cell);
}
