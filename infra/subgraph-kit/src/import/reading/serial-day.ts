const DAY_MS = 24 * 60 * 60 * 1000;
const LAST = 2_958_465;
/** Spreadsheets believe in 29 February 1900; before it their days are one off. */
const NO_SUCH_DAY = 60;

/** The day a spreadsheet means by a number, or null when it means none. */
export function dayOfSerial(
  serial: number,
  { from1904 }: { readonly from1904: boolean },
): string | null {
  const days = Math.floor(serial);
  if (days < 1 || days > LAST || (!from1904 && days === NO_SUCH_DAY)) return null;
  const start = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, days < NO_SUCH_DAY ? 31 : 30);
  return new Date(start + days * DAY_MS).toISOString().slice(0, 10);
}
