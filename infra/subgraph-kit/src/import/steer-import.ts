import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { findFiles } from '../files/stored-file.ts';
import { Problem } from '../problem/problem.ts';
import type { RequestContext } from '../request/context.ts';
import { forEdit } from '../request/for-edit.ts';
import { perform } from '../request/perform.ts';
import { checkMove } from './import-life.rules.ts';
import { ImportRun, type ImportStatus } from './import-run.entity.ts';
import { type Imports, mappedColumns, registerOf } from './imports.ts';
import { checkMapping, checkRequired, type Mapping } from './mapping.rules.ts';

/** A step of somebody's with an import: the client's key and what is wanted. */
export interface Step<Input extends object> {
  readonly requestId: string;
  readonly input: Input;
}

/** One import as the person saw it. */
export interface ImportSeen {
  readonly id: string;
  readonly version: number;
}

/** Begins to read a file that was left with the service before. */
export function startImport(
  ctx: RequestContext,
  imports: Imports,
  { requestId, input }: Step<{ fileId: string; register: string }>,
): Promise<ImportRun | Problem> {
  const { viewer, now } = ctx;
  const register = registerOf(imports, input.register);
  const change = { ...named(imports, 'start'), requestId, input };
  return perform(ctx, change, async (tx) => {
    register.permission.assert(viewer, null);
    const [file] = await findFiles(tx, [input.fileId]);
    if (file?.uploadedBy !== viewer.person) return new Problem('FILE_UNKNOWN');
    return tx.create(ImportRun, {
      id: randomUUID(),
      register: register.code,
      fileId: file.id,
      fileName: file.name,
      starter: viewer.person,
      ownerId: viewer.organization,
      viewer,
      status: 'READING',
      stoppedIn: null,
      stoppedBecause: null,
      headingRow: 0,
      headings: [],
      sample: [],
      mapping: {},
      rowsTotal: 0,
      ...BEFORE_A_PASS,
      reportId: null,
      startedAt: now(),
      movedAt: now(),
      finishedAt: null,
    });
  });
}

/** Says which column of the file is which; what was checked before must be checked again. */
export function setImportMapping(
  ctx: RequestContext,
  imports: Imports,
  { requestId, input }: Step<ImportSeen & { mapping: Mapping }>,
): Promise<ImportRun | Problem> {
  const change = { ...named(imports, 'map'), requestId, input };
  return perform(ctx, change, async (tx) => {
    const run = await steered(tx, imports, ctx, input);
    const columns = mappedColumns(registerOf(imports, run.register));
    const refused =
      checkMove(run.status, 'READY') ?? checkMapping(columns, input.mapping, run.headings.length);
    if (refused) return refused;
    run.mapping = input.mapping;
    return moved(run, 'READY', ctx);
  });
}

/** Begins a pass over all rows: a dry run that writes nothing, or the real one after it. */
export function runImport(
  ctx: RequestContext,
  imports: Imports,
  { requestId, input }: Step<ImportSeen & { mode: 'DRY_RUN' | 'APPLY' }>,
): Promise<ImportRun | Problem> {
  const change = { ...named(imports, 'run'), requestId, input };
  return perform(ctx, change, async (tx) => {
    const run = await steered(tx, imports, ctx, input);
    const next = input.mode === 'APPLY' ? 'APPLYING' : 'CHECKING';
    const columns = mappedColumns(registerOf(imports, run.register));
    const refused = checkMove(run.status, next) ?? checkRequired(columns, run.mapping);
    if (refused) return refused;
    // Natural keys are claimed anew by every pass.
    await tx.execute('delete from import_key where run_id = ?', [run.id]);
    return moved(run, next, ctx);
  });
}

/** Ends an import where it is; rows already in the register stay there. */
export function cancelImport(
  ctx: RequestContext,
  imports: Imports,
  { requestId, input }: Step<ImportSeen>,
): Promise<ImportRun | Problem> {
  const change = { ...named(imports, 'cancel'), requestId, input };
  return perform(ctx, change, async (tx) => {
    const run = await steered(tx, imports, ctx, input);
    const refused = checkMove(run.status, 'CANCELLED');
    if (refused) return refused;
    run.stoppedIn ??= run.status;
    run.status = 'CANCELLED';
    run.movedAt = ctx.now();
    run.finishedAt = ctx.now();
    return run;
  });
}

/** Goes on where an import stopped, in the rights its starter has now. */
export function resumeImport(
  ctx: RequestContext,
  imports: Imports,
  { requestId, input }: Step<ImportSeen>,
): Promise<ImportRun | Problem> {
  const change = { ...named(imports, 'resume'), requestId, input };
  return perform(ctx, change, async (tx) => {
    const run = await steered(tx, imports, ctx, input);
    const refused = checkMove(run.status, run.stoppedIn ?? 'STOPPED');
    if (refused || run.stoppedIn === null) return refused ?? new Problem('NOT_NOW');
    run.status = run.stoppedIn;
    run.stoppedIn = null;
    run.stoppedBecause = null;
    run.viewer = ctx.viewer;
    run.movedAt = ctx.now();
    return run;
  });
}

const named = ({ service }: Imports, verb: string) => ({
  action: `${service}:import:${verb}`,
  answers: ImportRun,
});

/** An import of the viewer's own, whom the register's permission is asked of again. */
async function steered(
  tx: EntityManager,
  imports: Imports,
  { viewer }: RequestContext,
  seen: ImportSeen,
): Promise<ImportRun> {
  const run = await forEdit(tx, ImportRun, seen);
  registerOf(imports, run.register).permission.assert(viewer, null);
  return run;
}

const BEFORE_A_PASS = {
  rowsDone: 0,
  position: 0,
  added: 0,
  changed: 0,
  unchanged: 0,
  differing: 0,
  failed: 0,
  doubtful: 0,
} as const;

function moved(run: ImportRun, status: ImportStatus, { viewer, now }: RequestContext): ImportRun {
  Object.assign(run, BEFORE_A_PASS, { status, viewer, movedAt: now() });
  return run;
}
