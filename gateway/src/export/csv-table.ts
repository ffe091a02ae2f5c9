import { CSV_BOM, csvLine, csvOwn, csvText } from '@metodgraf/subgraph-kit/csv';
import { type Cell, printCell } from './cell.ts';
import type { TableWriter } from './table-writer.ts';

/** A table as CSV of the Russian kind: semicolons, CRLF, decimal comma. */
export function csvTable(write: (chunk: string) => Promise<void>): TableWriter {
  return {
    begin: (titles) => write(CSV_BOM + csvLine(titles.map(csvText))),
    add: (rows) => write(rows.map((cells) => csvLine(cells.map(csvCell))).join('')),
    end: () => Promise.resolve(),
  };
}

function csvCell(cell: Cell): string {
  const printed = printCell(cell);
  return cell.kind === 'TEXT' ? csvText(printed) : csvOwn(printed);
}
