import type { Writable } from 'node:stream';
import { cellsOf } from './cell.ts';
import { csvTable } from './csv-table.ts';
import { ExportFailure } from './export-failure.ts';
import type { ExportPage } from './export-pages.ts';
import type { Column } from './export-plan.ts';
import type { ExportFormat } from './export-request.ts';
import { type HashedFile, hashedFile } from './hashed-file.ts';
import type { TableWriter } from './table-writer.ts';
import { xlsxTable } from './xlsx-table.ts';

/** A spreadsheet holds no more; a file of more rows is no list for a person. */
const MAX_ROWS = 1_000_000;

/** What is written, where to, and whom to tell how far it is. */
export interface ExportOrder {
  readonly path: string;
  readonly format: ExportFormat;
  readonly title: string;
  readonly columns: readonly Column[];
  readonly timeZone: string;
  readonly pages: AsyncIterable<ExportPage>;
  readonly onProgress: (rows: number, total: number | null) => void;
}

/** Writes a list into a file and answers its fingerprint. A failure leaves no file. */
export async function runExport(order: ExportOrder): Promise<{ rows: number; sha256: string }> {
  const file = hashedFile(order.path);
  try {
    const rows = await writeRows(order, tableIn(file, order));
    return { rows, sha256: await file.close() };
  } catch (error) {
    await file.discard();
    throw error;
  }
}

async function writeRows(
  { columns, timeZone, pages, onProgress }: ExportOrder,
  table: TableWriter,
): Promise<number> {
  let rows = 0;
  await table.begin(columns.map(({ title }) => title));
  for await (const { nodes, total } of pages) {
    rows += nodes.length;
    if (rows > MAX_ROWS) {
      throw new ExportFailure('В списке больше миллиона строк: сузьте его и выгрузите по частям');
    }
    await table.add(nodes.map((node) => cellsOf(node, columns, timeZone)));
    onProgress(rows, total);
  }
  await table.end();
  return rows;
}

function tableIn(file: HashedFile, { format, title }: ExportOrder): TableWriter {
  const stream: Writable = file.stream;
  return format === 'csv' ? csvTable((chunk) => file.write(chunk)) : xlsxTable(stream, title);
}
