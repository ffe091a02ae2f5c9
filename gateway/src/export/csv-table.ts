import { type Cell, printCell } from './cell.ts';
import type { TableWriter } from './table-writer.ts';

// With a byte order mark spreadsheets read UTF-8 as UTF-8.
const BOM = '\uFEFF';
const SEPARATOR = ';';
const END_OF_LINE = '\r\n';
/** A spreadsheet would calculate what begins so. Source: S37, OWASP ASVS 1.2.10. */
const CALCULATED = /^[=+\-@\t\r\n]/;
const NEEDS_QUOTES = /[;"\r\n\t]|^\s|\s$/;

/** A table as CSV of the Russian kind: semicolons, CRLF, decimal comma. */
export function csvTable(write: (chunk: string) => Promise<void>): TableWriter {
  return {
    begin: (titles) => write(BOM + line(titles.map((text) => ({ kind: 'TEXT', text })))),
    add: (rows) => write(rows.map(line).join('')),
    end: () => Promise.resolve(),
  };
}

function line(cells: readonly Cell[]): string {
  return cells.map(csvCell).join(SEPARATOR) + END_OF_LINE;
}

/** Numbers and dates are written by us and are what they seem; a text might be a formula. */
function csvCell(cell: Cell): string {
  const printed = printCell(cell);
  const safe = cell.kind === 'TEXT' && CALCULATED.test(printed) ? `'${printed}` : printed;
  return NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
