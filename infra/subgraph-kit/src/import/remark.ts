/** What is to be said of one cell or row of a file. */
export interface Remark {
  /** «B17»; of a whole row its number. */
  readonly address: string;
  readonly text: string;
  readonly kind: RemarkKind;
}

/** A problem keeps the row out, a doubt does not; a difference says what was and what the file says. */
export const REMARK_KINDS = {
  PROBLEM: 'PROBLEM',
  DOUBT: 'DOUBT',
  DIFFERENCE: 'DIFFERENCE',
} as const;
export type RemarkKind = keyof typeof REMARK_KINDS;

/** What becomes of a row: in a dry run what would. */
export const IMPORT_OUTCOMES = {
  ADDED: 'ADDED',
  CHANGED: 'CHANGED',
  UNCHANGED: 'UNCHANGED',
  DIFFERS: 'DIFFERS',
  FAILED: 'FAILED',
} as const;
export type ImportOutcome = keyof typeof IMPORT_OUTCOMES;

/** One field in which the file and the register differ. */
export interface Difference<Key extends string = string> {
  readonly column: Key;
  readonly was: string;
  readonly now: string;
}
