/** The largest file that is kept. Scans and lists fit; films do not. */
export const MAX_FILE_BYTES = 25 * 1024 * 1024;

/** A file is kept in pieces of this size, so that neither reading nor writing one needs its whole size. */
export const CHUNK_BYTES = 256 * 1024;

/** What one person may send in a day: nobody fills the database by accident or on purpose. */
export const DAY_BYTES = 500 * 1024 * 1024;
