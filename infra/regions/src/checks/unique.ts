import type { LoadedFile, RegionFiles } from '../region-files.ts';

/** The rows, the list of the file they stand in, and the field that must not repeat. */
interface UniquePlace<T> {
  readonly rows: readonly T[];
  readonly list: string;
  readonly field: keyof T & string;
}

/** A repeated identifier would let one record hide another. */
export function checkUnique<T>(
  files: RegionFiles,
  file: LoadedFile<unknown>,
  { rows, list, field }: UniquePlace<T>,
): void {
  const seen = new Set<unknown>();
  for (const [index, row] of rows.entries()) {
    const value = row[field];
    if (seen.has(value)) {
      files.fault(file.source, [list, index, field], `«${field}» повторяется: ${String(value)}`);
    }
    seen.add(value);
  }
}
