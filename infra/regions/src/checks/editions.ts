import { periodsOverlap, type Validity } from '../effective-on.ts';
import type { LoadedFile, RegionFiles } from '../region-files.ts';

/** The rows, the list of the file they stand in, and what makes two of them editions of one record. */
interface EditionPlace<T> {
  readonly rows: readonly T[];
  readonly list: string;
  readonly keyOf: (row: T) => string;
}

/** Two editions of one record on the same day would make «what was in force» ambiguous. */
export function checkEditions<T extends Validity>(
  files: RegionFiles,
  file: LoadedFile<unknown>,
  { rows, list, keyOf }: EditionPlace<T>,
): void {
  for (const [index, row] of rows.entries()) {
    const earlier = rows
      .slice(0, index)
      .some((other) => keyOf(other) === keyOf(row) && periodsOverlap(other, row));
    if (earlier) {
      files.fault(
        file.source,
        [list, index, 'validFrom'],
        `«${keyOf(row)}»: сроки действия двух записей пересекаются`,
      );
    }
  }
}
