/** One named value of a record; without a value it is drawn by the slot of its key. */
export interface Definition {
  readonly key: string;
  readonly name: string;
  readonly value?: string | number | null | undefined;
}
