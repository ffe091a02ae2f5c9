import type { EntityManager } from '@mikro-orm/postgresql';
import { GraphQLError } from 'graphql';
import type { Logger } from 'pino';
import { Problem } from '../problem/problem.ts';
import type { RequestContext } from '../request/context.ts';
import { derivedKey } from '../register/derived-key.ts';
import { type Imports, registerOf } from './imports.ts';
import { type Court, type JudgedRow, judgeRows, matchRows, ofMatch } from './judge-rows.ts';
import type { TableRow } from './reading/cell.ts';
import { readRow } from './read-row.ts';
import { ofRefusal } from './remarks-of.ts';
import { rowsAfter } from './rows-after.ts';
import { lockRun, type WorkingRun } from './working-run.ts';
import { writeOutcomes } from './write-outcomes.ts';

/** Rows a transaction deals with: short enough to hold nobody up, long enough to be worth it. */
const BATCH = { CHECKING: 500, APPLYING: 50 } as const;

/** How a batch ended: there may be more rows, there are none, or the import may not go on. */
export type BatchEnd = 'MORE' | 'NO_ROWS' | 'NO_RIGHTS' | 'NOT_WORKING';

/**
 * One batch of a dry run or of the real one, in one transaction with its place in the file: after a crash
 * all of it happened or none. Rows are judged anew when they are applied, since the register may have
 * changed since the dry run.
 */
export async function passBatch(
  ctx: RequestContext,
  imports: Imports,
  { run: { id }, log }: { run: WorkingRun; log: Logger },
): Promise<BatchEnd> {
  return ctx.em.fork().transactional(async (tx) => {
    const run = await lockRun(tx, id);
    if (run?.status !== 'CHECKING' && run?.status !== 'APPLYING') return 'NOT_WORKING';
    const register = registerOf(imports, run.register);
    if (!register.permission.allows(ctx.viewer, null)) return 'NO_RIGHTS';
    if (!(await imports.stillActs({ ...ctx, em: tx }))) return 'NO_RIGHTS';
    const span = { runId: run.id, after: run.position, most: BATCH[run.status] };
    const rows = await rowsAfter<TableRow>(tx, 'cells', span);
    if (rows.length === 0) return 'NO_ROWS';

    const court = { ctx, tx, register, run };
    const judged = await judgeRows(court, rows);
    const done =
      run.status === 'APPLYING'
        ? await carryOut({ ...court, rows, log }, judged)
        : await withoutOrphans(tx, run.id, judged);
    await writeOutcomes(tx, run, { rows: done, at: ctx.now() });
    return 'MORE';
  });
}

type Hearing = Court & { readonly rows: readonly TableRow[]; readonly log: Logger };

/** Carries out plans in the order of the file; a row that waits for one above is asked about again. */
async function carryOut(hearing: Hearing, judged: readonly JudgedRow[]): Promise<JudgedRow[]> {
  const done: JudgedRow[] = [];
  for (const given of judged) {
    const row = given.needs?.length ? await askedAgain(hearing, given) : given;
    if (row.plan === undefined || row.needs?.length) done.push(withoutPlan(row));
    else done.push(await applied(hearing, row));
  }
  return done;
}

async function askedAgain(hearing: Hearing, given: JudgedRow): Promise<JudgedRow> {
  const { register, run, rows } = hearing;
  const source = rows.find(({ row }) => row === given.row);
  const reading = source && readRow(register.columns, run.mapping, source);
  if (!reading?.values) return given;
  const { row, values } = reading;
  const match = (await matchRows(hearing, [{ row, values }])).get(row);
  return match ? ofMatch(hearing, reading, match) : given;
}

async function applied(hearing: Hearing, row: JudgedRow): Promise<JudgedRow> {
  const { ctx, tx, register, run, log } = hearing;
  const place = { row: row.row, register, mapping: run.mapping };
  const failed = (remarks: JudgedRow['remarks']): JudgedRow => ({
    row: row.row,
    outcome: 'FAILED',
    remarks: [...row.remarks.filter(({ kind }) => kind === 'DOUBT'), ...remarks],
    recordId: row.recordId,
  });
  try {
    const key = derivedKey(run.id, row.row);
    const result = await register.apply({ ...ctx, em: tx }, key, row.plan);
    if (result instanceof Problem) return failed(ofRefusal(place, result));
    return { ...withoutPlan(row), outcome: row.outcome, recordId: result.id };
  } catch (error) {
    if (mustStop(error)) throw error;
    const isRefusal = error instanceof GraphQLError;
    if (!isRefusal) log.error({ error, requestId: run.id, row: row.row }, 'row failed');
    const text = isRefusal ? error.message : `внутренняя ошибка, номер обращения ${run.id}`;
    return failed([{ address: String(row.row), kind: 'PROBLEM', text }]);
  }
}

/** Lost rights end the import, and a lost connection its transaction; neither is the row's fault. */
function mustStop(error: unknown): boolean {
  if (error instanceof GraphQLError) return error.extensions['code'] === 'FORBIDDEN';
  const { code = '' } = error as { code?: string };
  // PostgreSQL's classes of lost connections, ended transactions and a server that shuts down.
  return /^(08|25|57)/.test(code) || /^E[A-Z]+$/.test(code);
}

/** What a row that is not carried out says of itself: which rows it waited for in vain. */
function withoutPlan({ plan, needs = [], ...row }: JudgedRow): JudgedRow {
  if (plan === undefined || needs.length === 0) return row;
  return orphan(row, needs);
}

function orphan(row: JudgedRow, needs: readonly number[]): JudgedRow {
  const below = needs.filter((each) => each > row.row);
  const text =
    below.length > 0
      ? `сначала должна идти строка ${below.join(', ')}: переставьте её выше`
      : `не загружена строка ${needs.join(', ')}, от которой зависит эта`;
  const remark = { address: String(row.row), kind: 'PROBLEM', text } as const;
  return { row: row.row, outcome: 'FAILED', remarks: [...row.remarks, remark], recordId: null };
}

/** In a dry run a row depends on rows above that would be added: where one fails, so does it. */
async function withoutOrphans(
  tx: EntityManager,
  runId: string,
  judged: readonly JudgedRow[],
): Promise<JudgedRow[]> {
  const needed = judged.flatMap(({ needs = [] }) => needs);
  const above = await tx.execute<{ row: number }[]>(
    `select row from import_row where run_id = ? and row = any (?::int[]) and outcome = 'FAILED'`,
    [runId, `{${needed.join(',')}}`],
  );
  const inBatch = new Set(judged.map(({ row }) => row));
  const failed = new Set(above.map(({ row }) => row).filter((row) => !inBatch.has(row)));
  return judged.map((row) => {
    const missing = (row.needs ?? []).filter((each) => each >= row.row || failed.has(each));
    const fate = missing.length > 0 ? orphan(row, missing) : row;
    if (fate.outcome === 'FAILED') failed.add(row.row);
    return fate;
  });
}
