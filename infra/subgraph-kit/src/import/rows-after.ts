import type { EntityManager } from '@mikro-orm/postgresql';

/** Which rows of an import are wanted: those after a row, and how far. */
export interface RowSpan {
  readonly runId: string;
  readonly after: number;
  readonly most: number;
}

/**
 * The next rows of an import in the order of the file. Both ends are named, because nobody has counted a
 * table that was filled a moment ago: without them PostgreSQL reads all the rest for every batch.
 */
export async function rowsAfter<Row extends { row: number }>(
  tx: EntityManager,
  columns: string,
  { runId, after, most }: RowSpan,
): Promise<Row[]> {
  return tx.execute<Row[]>(
    `select row, ${columns} from import_row where run_id = ? and row > ?
       and row < (select min(row) from import_row where run_id = ? and row > ?) + ? order by row`,
    [runId, after, runId, after, most],
  );
}
