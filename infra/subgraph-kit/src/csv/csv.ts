/** With a byte order mark spreadsheets read UTF-8 as UTF-8. */
export const CSV_BOM = '\uFEFF';

/** A spreadsheet would calculate what begins so. Source: S37, OWASP ASVS 1.2.10. */
const CALCULATED = /^[=+\-@\t\r\n]/;
const NEEDS_QUOTES = /[;"\r\n\t]|^\s|\s$/;

/** A text as a cell: it might be a formula, so it is kept from being calculated. */
export function csvText(text: string): string {
  return csvOwn(CALCULATED.test(text) ? `'${text}` : text);
}

/** A cell we wrote ourselves, a number or a date: it is what it seems. */
export function csvOwn(printed: string): string {
  return NEEDS_QUOTES.test(printed) ? `"${printed.replaceAll('"', '""')}"` : printed;
}

/** A line of CSV of the Russian kind, of cells that are ready. */
export function csvLine(cells: readonly string[]): string {
  return `${cells.join(';')}\r\n`;
}
