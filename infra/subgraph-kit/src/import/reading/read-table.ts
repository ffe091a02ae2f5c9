import { isEmptyRow, type TableRow } from './cell.ts';
import { csvRows } from './csv-rows.ts';
import { TABLE_LIMITS } from './table-limits.ts';
import { UnreadableTable } from './unreadable-table.ts';
import { xlsxRows } from './xlsx-rows.ts';

const ZIP = Buffer.from('PK\u0003\u0004', 'latin1');
/** Old books and books behind a password begin so. */
const COMPOUND = Buffer.from('d0cf11e0a1b11ae1', 'hex');

/** The filled rows of a table in a file, told by its bytes and not by its name: XLSX or CSV. */
export async function* readTable(bytes: Buffer): AsyncGenerator<TableRow> {
  if (bytes.subarray(0, COMPOUND.length).equals(COMPOUND)) {
    throw new UnreadableTable(
      'Файл сохранён в старом формате XLS или закрыт паролем. Сохраните его как «Книга Excel (.xlsx)» без пароля',
    );
  }
  const isZip = bytes.subarray(0, ZIP.length).equals(ZIP);
  if (!isZip && bytes.includes(0) && !(bytes[0] === 0xff && bytes[1] === 0xfe)) {
    throw new UnreadableTable('Это не таблица. Загрузите файл XLSX или CSV');
  }
  let count = 0;
  for await (const row of isZip ? xlsxRows(bytes) : csvRows(bytes)) {
    if (isEmptyRow(row.cells)) continue;
    count += 1;
    if (count > TABLE_LIMITS.rows) {
      const most = TABLE_LIMITS.rows.toLocaleString('ru-RU');
      throw new UnreadableTable(`В таблице больше ${most} строк. Разделите её на части`);
    }
    yield row;
  }
}
