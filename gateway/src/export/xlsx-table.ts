import type { Writable } from 'node:stream';
import { setImmediate as othersFirst } from 'node:timers/promises';
import ExcelJS from 'exceljs';
import type { Cell } from './cell.ts';
import type { TableWriter } from './table-writer.ts';

const NAME_LENGTH = 31;
const WIDTH = { least: 12, most: 48 };
const FORMATS = { DATE: 'dd.mm.yyyy', MOMENT: 'dd.mm.yyyy hh:mm' } as const;

/**
 * A table as XLSX: numbers and dates are cells of their type, a string is never a formula, the titles stay
 * in sight. Strings stand in their cells: a shared table of them would hold the whole export in memory.
 */
export function xlsxTable(stream: Writable, title: string): TableWriter {
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({
    stream,
    useSharedStrings: false,
    useStyles: true,
  });
  book.creator = 'МетодГраф';
  const sheet = book.addWorksheet(sheetName(title), {
    views: [{ state: 'frozen', ySplit: 1 }],
  });
  return {
    begin: (titles) => {
      sheet.columns = titles.map((text) => ({ width: widthOf(text) }));
      const head = sheet.addRow(titles);
      head.font = { bold: true };
      head.commit();
      return Promise.resolve();
    },
    add: async (rows) => {
      for (const cells of rows) addRow(sheet, cells);
      // The zip is written between pages, or it would wait in memory.
      await othersFirst();
    },
    end: () => book.commit(),
  };
}

function addRow(sheet: ExcelJS.Worksheet, cells: readonly Cell[]): void {
  const row = sheet.addRow(cells.map(valueOf));
  for (const [index, { kind }] of cells.entries()) {
    if (kind === 'DATE' || kind === 'MOMENT') row.getCell(index + 1).numFmt = FORMATS[kind];
  }
  row.commit();
}

/** Dates of a spreadsheet know no time zone: they are written as the clocks of the region show them. */
function valueOf(cell: Cell): string | number | Date | null {
  switch (cell.kind) {
    case 'EMPTY':
      return null;
    case 'TEXT':
      return cell.text;
    case 'NUMBER':
      return cell.number;
    case 'DATE':
      return new Date(`${cell.day}T00:00:00Z`);
    case 'MOMENT':
      return new Date(`${cell.wall.replace(' ', 'T')}:00Z`);
  }
}

function sheetName(title: string): string {
  return (
    title
      .replace(/[[\]:*?/\\']/g, ' ')
      .slice(0, NAME_LENGTH)
      .trim() || 'Выгрузка'
  );
}

function widthOf(text: string): number {
  return Math.min(Math.max(text.length + 4, WIDTH.least), WIDTH.most);
}
