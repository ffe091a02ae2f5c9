import type { Cell } from './reading/cell.ts';

/** A cell in which something stands that may be read. */
export type FilledCell = Exclude<Cell, null | { readonly refused: unknown }>;

/** What a cell was read as, with a doubt if there is one; or why it cannot be read. */
export type CellReading<Value> =
  | { readonly value: Value; readonly doubt?: string | undefined }
  | { readonly problem: string };

/** A column of a register's table: how people head it, and how what stands in it is read. */
export interface ImportColumn<Value = unknown, Required extends boolean = boolean> {
  readonly title: string;
  /** Other headings it is known by. Case, «ё» and signs do not matter. */
  readonly headings?: readonly string[];
  readonly required: Required;
  /** What may stand in it, for whoever fills the form. */
  readonly hint: string;
  /** An example for the form. */
  readonly example: string;
  read(cell: FilledCell): CellReading<Value>;
}

export type ImportColumns = Readonly<Record<string, ImportColumn>>;

/** The values of one row, by the keys of the columns; a column that may stay empty may give null. */
export type ValuesOf<Columns extends ImportColumns> = {
  readonly [Key in keyof Columns]: Columns[Key] extends ImportColumn<infer Value, infer Required>
    ? Required extends true
      ? Value
      : Value | null
    : never;
};

/** Describes one column; exists so that its value's type is inferred. */
export const column = <Value, const Required extends boolean>(
  description: ImportColumn<Value, Required>,
): ImportColumn<Value, Required> => description;
