/** What a file can be. */
export type ExportFormat = 'csv' | 'xlsx';

/** How far an export is, as its button shows it. */
export type ExportProgress =
  | { readonly state: 'IDLE' }
  | { readonly state: 'RUNNING'; readonly rows: number; readonly total: number | null }
  | {
      readonly state: 'DONE';
      readonly rows: number;
      readonly sha256: string;
      /** Where the file is. */
      readonly href: string;
    }
  /** `error` is a whole sentence. */
  | { readonly state: 'FAILED'; readonly error: string };
