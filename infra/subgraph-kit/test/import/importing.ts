import { randomUUID } from 'node:crypto';
import { Workbook } from 'exceljs';
import { Problem, type RequestContext } from '../../src/index.ts';
import { receiveFile } from '../../src/files/receive-file.ts';
import { findFiles, wholeFile } from '../../src/files/stored-file.ts';
import { ImportRow, ImportRun, runImport, startImport } from '../../src/import/index.ts';
import { startSubgraph } from '../../src/testing/index.ts';
import { Note } from '../notes/note.ts';
import { imports, importingNotes } from './notes-import.ts';

/** A step as a page sends it. */
export const step = <Input extends object>(input: Input) => ({ requestId: randomUUID(), input });

/** The import a step answered with; a refusal fails the test. */
export function done(result: ImportRun | Problem): ImportRun {
  if (result instanceof Problem) throw new Error(`refused: ${result.code}`);
  return result;
}

export async function bookOf(rows: readonly unknown[][]): Promise<Buffer> {
  const book = new Workbook();
  book.addWorksheet('Л').addRows([...rows]);
  return Buffer.from(await book.xlsx.writeBuffer());
}

export const csvOf = (rows: readonly string[][]): Buffer =>
  Buffer.from(rows.map((row) => row.join(';')).join('\r\n'));

/** The notes service with what a person does to import into it. */
export async function startImporting() {
  const subgraph = await startSubgraph(importingNotes);

  /** Somebody whose notes are their own. */
  async function aWriter() {
    const person = randomUUID();
    await subgraph.reach(person, `own:${person}`);
    const viewer = { person, role: 'EDUCATOR', organization: randomUUID() } as const;
    return { person, viewer, ctx: (): RequestContext => subgraph.as(viewer).context() };
  }
  type Writer = Awaited<ReturnType<typeof aWriter>>;

  async function worked(writer: Writer, { id }: ImportRun): Promise<ImportRun> {
    await subgraph.runJob('imports');
    return writer.ctx().em.findOneOrFail(ImportRun, { id });
  }

  return {
    subgraph,
    aWriter,
    worked,
    /** Uploads a table and lets it be read. */
    async started(writer: Writer, bytes: Buffer, name = 'Заметки.xlsx'): Promise<ImportRun> {
      const { uploads } = importingNotes;
      if (!uploads) throw new Error('the service takes no files');
      const source = (async function* () {
        yield bytes;
      })();
      const file = await receiveFile(writer.ctx(), uploads, { name, mediaType: 'x/y', source });
      const input = { fileId: file.id, register: 'notes' };
      return worked(writer, done(await startImport(writer.ctx(), imports, step(input))));
    },
    /** Runs a whole pass over the rows. */
    async passed(writer: Writer, { id, version }: ImportRun, mode: 'DRY_RUN' | 'APPLY') {
      const input = { id, version, mode };
      return worked(writer, done(await runImport(writer.ctx(), imports, step(input))));
    },
    async rowsOf(writer: Writer, { id: runId }: ImportRun) {
      const rows = await writer.ctx().em.find(ImportRow, { runId }, { orderBy: { row: 'asc' } });
      return rows.map(({ row, outcome, remarks }) => [
        row,
        outcome,
        ...remarks.map(({ address, text }) => `${address} ${text}`),
      ]);
    },
    notesOf: ({ person: personId }: Writer): Promise<Note[]> =>
      subgraph.worker.fork().find(Note, { personId }, { orderBy: { text: 'asc' } }),
    async reportOf(writer: Writer, { reportId }: ImportRun): Promise<string> {
      const { em } = writer.ctx();
      const [report] = await em.transactional((tx) => findFiles(tx, [String(reportId)]));
      if (!report) throw new Error('there is no report');
      return (await wholeFile(em, report)).toString('utf8');
    },
  };
}

/** The notes service as a test of imports uses it. */
export type Importing = Awaited<ReturnType<typeof startImporting>>;
