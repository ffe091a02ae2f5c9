/** How much of a table is read. Generous to real lists, deadly to none of our processes. */
export const TABLE_LIMITS = {
  rows: 200_000,
  columns: 200,
  /** Parts of one XLSX; a book with pictures and dozens of sheets has some hundreds. */
  zipEntries: 2_000,
  /** All parts of an XLSX, unpacked. */
  unpackedBytes: 400 * 1024 * 1024,
  /** The texts of a book must be in memory while its cells are read. */
  textBytes: 100 * 1024 * 1024,
  /** XML packs well, but not without end; small parts may. */
  ratio: 300,
  ratioFromBytes: 10 * 1024 * 1024,
  /** One record of a CSV; more is a quote that somebody forgot to close. */
  recordCharacters: 1_000_000,
} as const;
