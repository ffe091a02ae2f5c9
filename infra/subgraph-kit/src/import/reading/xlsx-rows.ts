import type { TableRow } from './cell.ts';
import { GuardedZip } from './guarded-zip.ts';
import { SheetListener } from './sheet-listener.ts';
import { UnreadableTable } from './unreadable-table.ts';
import { readBook } from './xlsx-book.ts';
import { listenToXml } from './xml-pieces.ts';

/** Rows of the first visible sheet of an XLSX as they are unpacked; memory holds one piece and the texts. */
export async function* xlsxRows(bytes: Buffer): AsyncGenerator<TableRow> {
  const zip = await GuardedZip.open(bytes);
  if (!zip.has('xl/workbook.xml')) {
    throw new UnreadableTable(
      'Это не книга XLSX. Сохраните таблицу как «Книга Excel (.xlsx)» или CSV',
    );
  }
  const book = await readBook(zip);
  const listener = new SheetListener(book);
  for await (const _ of listenToXml(zip.read(book.sheet), listener)) yield* listener.take();
}
