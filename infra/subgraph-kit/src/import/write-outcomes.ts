import type { EntityManager } from '@mikro-orm/postgresql';
import type { JudgedRow } from './judge-rows.ts';
import type { ImportOutcome, Remark } from './remark.ts';
import type { WorkingRun } from './working-run.ts';

/** A row has few cells; what is said of one beyond this nobody reads. */
const MOST_REMARKS = 20;

/** Keeps what became of rows, and counts them where the import stands. */
export async function writeOutcomes(
  tx: EntityManager,
  { id }: WorkingRun,
  { rows, at }: { rows: readonly JudgedRow[]; at: Date },
): Promise<void> {
  const outcomes = rows.map(({ row, outcome, remarks, recordId }) => ({
    row,
    outcome,
    remarks: remarks.slice(0, MOST_REMARKS),
    record: recordId,
  }));
  await tx.execute(
    `update import_row set outcome = given.outcome, remarks = given.remarks, record_id = given.record
       from jsonb_to_recordset(?::jsonb) as given (row int, outcome text, remarks jsonb, record uuid)
      where run_id = ? and import_row.row = given.row and import_row.row between ? and ?`,
    [JSON.stringify(outcomes), id, rows[0]?.row ?? 0, rows.at(-1)?.row ?? 0],
  );
  const count = (outcome: ImportOutcome): number =>
    rows.filter((each) => each.outcome === outcome).length;
  await tx.execute(
    `update import_run set position = ?, rows_done = rows_done + ?, added = added + ?, changed = changed + ?,
       unchanged = unchanged + ?, differing = differing + ?, failed = failed + ?, doubtful = doubtful + ?, moved_at = ?
      where id = ?`,
    [
      rows.at(-1)?.row ?? 0,
      rows.length,
      count('ADDED'),
      count('CHANGED'),
      count('UNCHANGED'),
      count('DIFFERS'),
      count('FAILED'),
      rows.filter(({ remarks }) => remarks.some(isDoubt)).length,
      at,
      id,
    ],
  );
}

const isDoubt = ({ kind }: Remark): boolean => kind === 'DOUBT';
