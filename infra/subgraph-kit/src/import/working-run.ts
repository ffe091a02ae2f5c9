import type { EntityManager } from '@mikro-orm/postgresql';
import type { Viewer } from '../identity/viewer.ts';
import type { ImportStatus } from './import-run.entity.ts';
import type { Mapping } from './mapping.rules.ts';

/** An import as the work on it needs it. */
export interface WorkingRun {
  readonly id: string;
  readonly register: string;
  readonly status: ImportStatus;
  readonly fileId: string | null;
  readonly fileName: string;
  readonly viewer: Viewer;
  readonly mapping: Mapping;
  readonly position: number;
  readonly reportId: string | null;
}

const COLUMNS = `id, register, status, file_id as "fileId", file_name as "fileName", viewer, mapping,
  position, report_id as "reportId"`;

/**
 * Takes an import for this transaction; whoever else works on it or steers it waits. Everything a batch
 * does becomes final together with its place in the file, so there is no half row after a crash (R22).
 */
export async function lockRun(tx: EntityManager, id: string): Promise<WorkingRun | undefined> {
  const [run] = await tx.execute<WorkingRun[]>(
    `select ${COLUMNS} from import_run where id = ? for no key update`,
    [id],
  );
  return run;
}

/** Imports that have work to do, those that waited longest first; for the worker, who sees all. */
export async function workingRuns(em: EntityManager): Promise<WorkingRun[]> {
  return em.execute<WorkingRun[]>(
    `select ${COLUMNS} from import_run where status in ('READING', 'CHECKING', 'APPLYING') order by moved_at, id`,
  );
}
