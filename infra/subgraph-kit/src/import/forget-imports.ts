import type { EntityManager } from '@mikro-orm/postgresql';
import type { WorkContext } from '../process/service.ts';
import type { WorkingRun } from './working-run.ts';

/** How long a file and its cells are kept after its import last moved: long enough to look into a report. */
const KEPT_DAYS = 30;
const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Forgets the files of old imports, reports that newer ones replaced, and what stood in the rows. That the
 * import took place, what it counted and which records it made stays.
 */
export async function forgetOldImports({
  em,
  now,
}: Pick<WorkContext, 'em' | 'now'>): Promise<void> {
  const before = new Date(now().getTime() - KEPT_DAYS * DAY_MS);
  await em.fork().transactional(async (tx) => {
    const old = `select id from import_run where moved_at < ? and file_id is not null
      and status not in ('READING', 'CHECKING', 'APPLYING')`;
    await tx.execute(
      `update import_row set cells = null, remarks = '[]' where run_id in (${old}) and cells is not null`,
      [before],
    );
    await tx.execute(`delete from import_key where run_id in (${old})`, [before]);
    await tx.execute(
      `update import_run set sample = '[]', status = case when status = 'DONE' then 'DONE' else 'CANCELLED' end,
         finished_at = coalesce(finished_at, moved_at), version = version + 1 where id in (${old})`,
      [before],
    );
    const files = await tx.execute<{ id: string }[]>(
      `select unnest(array[file_id, report_id]) as id from import_run where id in (${old})`,
      [before],
    );
    await tx.execute('delete from file where id = any (?::uuid[])', [
      `{${files.flatMap(({ id }) => (id ? [id] : [])).join(',')}}`,
    ]);
  });
}

/** Forgets the report of an earlier dry run once another stands in its place. */
export async function forgetReplacedReport(
  em: EntityManager,
  { reportId }: Pick<WorkingRun, 'reportId'>,
): Promise<void> {
  if (reportId === null) return;
  await em.execute(
    'delete from file where id = ? and not exists (select from import_run where report_id = file.id)',
    [reportId],
  );
}

/** Forgets what rows said of records that are erased; called in the transaction of the erasure. */
export async function forgetImportedRows(
  tx: EntityManager,
  recordIds: readonly string[],
): Promise<void> {
  await tx.execute(
    `update import_row set cells = null, remarks = '[]', record_id = null where record_id = any (?::uuid[])`,
    [`{${recordIds.join(',')}}`],
  );
}
