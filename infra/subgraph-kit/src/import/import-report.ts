import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { CSV_BOM, csvLine, csvText } from '../csv/index.ts';
import { CHUNK_BYTES, MAX_FILE_BYTES } from '../files/file-limits.ts';
import { spool, type Spooled } from '../files/spool.ts';
import { keepFile } from '../files/stored-file.ts';
import type { RequestContext } from '../request/context.ts';
import type { ImportOutcome, Remark } from './remark.ts';
import { rowsAfter } from './rows-after.ts';
import { lockRun, type WorkingRun } from './working-run.ts';

const PAGE = 2_000;
/** Reports of broken files end here and say so; a program would not open a larger one anyway. */
const MOST_BYTES = MAX_FILE_BYTES - 1024;

const WORDS: Record<'CHECKING' | 'APPLYING', Record<ImportOutcome, string>> = {
  CHECKING: {
    ADDED: 'будет внесена',
    CHANGED: 'будет изменена',
    UNCHANGED: 'без изменений',
    DIFFERS: 'отличается',
    FAILED: 'не будет загружена',
  },
  APPLYING: {
    ADDED: 'внесена',
    CHANGED: 'изменена',
    UNCHANGED: 'без изменений',
    DIFFERS: 'отличается',
    FAILED: 'не загружена',
  },
};

/**
 * Ends a pass: its report is written and kept with the import. The report holds row numbers and remarks
 * and nothing by chance, so a resumed pass has the same one as an unbroken pass (R22).
 */
export async function finishPass(ctx: RequestContext, run: WorkingRun): Promise<void> {
  const doing = run.status;
  if (doing !== 'CHECKING' && doing !== 'APPLYING') return;
  const report = await spool(reportOf(ctx, run.id, WORDS[doing]), MAX_FILE_BYTES);
  if (report === null) throw new Error('A report outgrew its limit');
  try {
    await ctx.em.fork().transactional(async (tx) => {
      const standing = await lockRun(tx, run.id);
      if (standing?.status !== doing) return;
      const reportId = await keepReport(tx, ctx, { fileName: run.fileName, report });
      const isDone = doing === 'APPLYING';
      await tx.execute(
        `update import_run set status = ?, report_id = ?, moved_at = ?, finished_at = ?, version = version + 1 where id = ?`,
        [isDone ? 'DONE' : 'CHECKED', reportId, ctx.now(), isDone ? ctx.now() : null, run.id],
      );
    });
  } finally {
    await report.close();
  }
}

async function keepReport(
  tx: EntityManager,
  { viewer, now }: RequestContext,
  { fileName, report }: { fileName: string; report: Spooled },
): Promise<string> {
  const id = randomUUID();
  const { size, sha256 } = report;
  const name = `Отчёт о загрузке — ${fileName.replace(/\.\w+$/, '')}.csv`;
  const kind = { mediaType: 'text/csv', personal: true, uploadedBy: viewer.person };
  await keepFile(tx, { id, name, size, sha256, at: now(), ...kind }, report.pieces(CHUNK_BYTES));
  return id;
}

interface ReportedRow {
  readonly row: number;
  readonly outcome: ImportOutcome;
  readonly remarks: readonly Remark[];
}

async function* reportOf(
  { em }: RequestContext,
  runId: string,
  words: Record<ImportOutcome, string>,
): AsyncGenerator<Buffer> {
  let text = CSV_BOM + line('Строка', 'Итог', 'Ячейка', 'Замечание');
  let size = 0;
  let last = 0;
  for (;;) {
    const span = { runId, after: last, most: PAGE };
    const rows = await em
      .fork()
      .transactional((tx) => rowsAfter<ReportedRow>(tx, 'outcome, remarks', span));
    text += rows.map((row) => linesOf(row, words)).join('');
    const page = Buffer.from(text);
    if (size + page.length > MOST_BYTES) {
      yield Buffer.from(line('…', 'отчёт сокращён', '', 'остальные строки видны на экране'));
      return;
    }
    if (page.length > 0) yield page;
    size += page.length;
    text = '';
    if (rows.length === 0) return;
    last = rows.at(-1)?.row ?? last;
  }
}

function linesOf(
  { row, outcome, remarks }: ReportedRow,
  words: Record<ImportOutcome, string>,
): string {
  if (remarks.length === 0) return line(String(row), words[outcome], '', '');
  return remarks
    .map(({ address, text }) => line(String(row), words[outcome], address, text))
    .join('');
}

/** A remark may quote what was in the file. */
const line = (...cells: string[]): string => csvLine(cells.map(csvText));
