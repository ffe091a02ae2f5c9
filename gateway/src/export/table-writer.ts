import type { Cell } from './cell.ts';

/** Writes a table page by page; no row is kept after it is written. */
export interface TableWriter {
  begin(titles: readonly string[]): Promise<void>;
  add(rows: readonly (readonly Cell[])[]): Promise<void>;
  /** Completes the table; what it is written into is closed by whoever opened it. */
  end(): Promise<void>;
}
