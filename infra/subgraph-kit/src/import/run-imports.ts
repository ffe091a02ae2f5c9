import type { Job, JobContext } from '../process/service.ts';
import type { RequestContext } from '../request/context.ts';
import { forgetOldImports, forgetReplacedReport } from './forget-imports.ts';
import { finishPass } from './import-report.ts';
import type { Imports } from './imports.ts';
import { passBatch } from './pass-batch.ts';
import { stageRows } from './stage-rows.ts';
import { stopRun } from './stop-run.ts';
import { workingRuns, type WorkingRun } from './working-run.ts';

/** How often an import may fail at the same place before it stops and waits for a person. */
const PATIENCE = 3;

const HOUR_MS = 60 * 60 * 1000;

/**
 * The jobs of a service that takes tables: they find imports that have work to do, also those that a
 * crash interrupted, and go on with each in its starter's rights, one batch in turn.
 */
export function importJobs(imports: Imports): Job[] {
  const failures = new Map<string, number>();
  return [
    {
      name: 'imports',
      everyMs: 1_000,
      async run(job) {
        let runs = await workingRuns(job.em.fork());
        while (runs.length > 0 && !job.ending.aborted) {
          for (const run of runs) await workOn({ job, imports, failures }, run);
          runs = await workingRuns(job.em.fork());
        }
      },
    },
    { name: 'old imports', everyMs: HOUR_MS, run: forgetOldImports },
  ];
}

interface Work {
  readonly job: JobContext;
  readonly imports: Imports;
  readonly failures: Map<string, number>;
}

async function workOn({ job, imports, failures }: Work, run: WorkingRun): Promise<void> {
  if (job.ending.aborted) return;
  const ctx = job.acting(run.viewer, run.id);
  try {
    if (run.status === 'READING') await stageRows(ctx, imports, { run, ending: job.ending });
    else await pass(ctx, imports, { run, job });
    failures.delete(run.id);
  } catch (error) {
    const failed = (failures.get(run.id) ?? 0) + 1;
    job.log.error({ error, requestId: run.id, failed }, 'import failed');
    failures.set(run.id, failed);
    // A database that restarts is back soon; what fails again and again needs a person.
    if (failed < PATIENCE) throw error;
    failures.delete(run.id);
    const because = `Внутренняя ошибка, номер обращения ${run.id}. Можно продолжить с того же места`;
    await stopRun(ctx, run, { status: 'STOPPED', because });
  }
}

async function pass(
  ctx: RequestContext,
  imports: Imports,
  { run, job }: { run: WorkingRun; job: JobContext },
): Promise<void> {
  const end = await passBatch(ctx, imports, { run, log: job.log }).catch((error: unknown) => {
    if (isForbidden(error)) return 'NO_RIGHTS' as const;
    throw error;
  });
  if (end === 'NO_ROWS') {
    await finishPass(ctx, run);
    await forgetReplacedReport(job.em.fork(), run);
  }
  if (end !== 'NO_RIGHTS') return;
  const because = 'Роль, в которой начата загрузка, больше не действует';
  await stopRun(ctx, run, { status: 'STOPPED', because });
}

const isForbidden = (error: unknown): boolean =>
  (error as { extensions?: { code?: string } }).extensions?.code === 'FORBIDDEN';
