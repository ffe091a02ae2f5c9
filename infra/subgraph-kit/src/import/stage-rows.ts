import { findFiles, wholeFile } from '../files/stored-file.ts';
import type { RequestContext } from '../request/context.ts';
import { type Imports, mappedColumns, registerOf } from './imports.ts';
import { HEADING_WITHIN, headingRow, mapByHeadings } from './mapping.rules.ts';
import { printCell, type TableRow } from './reading/cell.ts';
import { readTable } from './reading/read-table.ts';
import { UnreadableTable } from './reading/unreadable-table.ts';
import { stopRun } from './stop-run.ts';
import { lockRun, type WorkingRun } from './working-run.ts';

const BATCH = 1_000;
const SAMPLE = 5;

/**
 * Reads a file into rows of the database, batch by batch. After a crash it reads again from the top:
 * rows that are there already are left alone, so the outcome is the same.
 */
export async function stageRows(
  ctx: RequestContext,
  imports: Imports,
  { run, ending }: { run: WorkingRun; ending: AbortSignal },
): Promise<void> {
  try {
    const rows = readTable(await bytesOfRun(ctx, run));
    const top = await firstRows(rows);
    const place = headingRow(mappedColumns(registerOf(imports, run.register)), top.map(printed));
    const heading = top[place];
    if (!heading) throw new UnreadableTable('В таблице нет ни одной строки');
    let batch = top.slice(place + 1);
    let goesOn = true;
    for await (const row of rows) {
      batch.push(row);
      if (batch.length < BATCH) continue;
      goesOn = !ending.aborted && (await store(ctx, run, batch));
      if (!goesOn) return;
      batch = [];
    }
    await store(ctx, run, batch);
    await finish(ctx, imports, { run, heading });
  } catch (error) {
    if (!(error instanceof UnreadableTable)) throw error;
    await stopRun(ctx, run, { status: 'CANCELLED', because: error.message });
  }
}

async function bytesOfRun({ em }: RequestContext, { fileId }: WorkingRun): Promise<Buffer> {
  const [file] = await em.fork().transactional((tx) => findFiles(tx, fileId ? [fileId] : []));
  if (!file) throw new UnreadableTable('Файла больше нет. Загрузите его ещё раз');
  return wholeFile(em.fork(), file);
}

/** The rows among which the heading is looked for. */
async function firstRows(rows: AsyncGenerator<TableRow>): Promise<TableRow[]> {
  const top: TableRow[] = [];
  while (top.length < HEADING_WITHIN) {
    const { done, value } = await rows.next();
    if (done) break;
    top.push(value);
  }
  return top;
}

const printed = ({ cells }: TableRow): string[] => cells.map(printCell);

/** Answers whether the import still goes on. */
async function store(
  ctx: RequestContext,
  run: WorkingRun,
  rows: readonly TableRow[],
): Promise<boolean> {
  return ctx.em.fork().transactional(async (tx) => {
    const standing = await lockRun(tx, run.id);
    if (standing?.status !== 'READING') return false;
    await tx.execute(
      `with added as (
         insert into import_row (run_id, row, cells)
         select ?, row, cells from jsonb_to_recordset(?::jsonb) as given (row int, cells jsonb)
         on conflict do nothing returning row)
       update import_run set rows_total = rows_total + (select count(*) from added), moved_at = ? where id = ?`,
      [run.id, JSON.stringify(rows), ctx.now(), run.id],
    );
    return true;
  });
}

/** The file is read: its columns are offered by their headings. */
async function finish(
  ctx: RequestContext,
  imports: Imports,
  { run, heading }: { run: WorkingRun; heading: TableRow },
): Promise<void> {
  const columns = mappedColumns(registerOf(imports, run.register));
  await ctx.em.fork().transactional(async (tx) => {
    const standing = await lockRun(tx, run.id);
    if (standing?.status !== 'READING') return;
    const [{ width, sample } = { width: 0, sample: [] }] = await tx.execute<
      { width: number; sample: TableRow['cells'][] }[]
    >(
      `select (select coalesce(max(jsonb_array_length(cells)), 0) from import_row where run_id = ?) as width,
         (select coalesce(jsonb_agg(cells order by row), '[]') from (
            select cells, row from import_row where run_id = ? order by row limit ${SAMPLE}) as first) as sample`,
      [run.id, run.id],
    );
    const headings = printed(heading);
    while (headings.length < width) headings.push('');
    await tx.execute(
      `update import_run set status = 'READY', heading_row = ?, headings = ?::jsonb, sample = ?::jsonb,
         mapping = ?::jsonb, moved_at = ?, version = version + 1 where id = ?`,
      [
        heading.row,
        JSON.stringify(headings),
        JSON.stringify(sample.map((cells) => cells.map(printCell))),
        JSON.stringify(mapByHeadings(columns, headings)),
        ctx.now(),
        run.id,
      ],
    );
  });
}
