/** One fault of a region's files, placed so that whoever edits them finds it at once. */
export interface RegionFault {
  /** Path from the folder of regions, with forward slashes. */
  readonly file: string;
  readonly line: number;
  /** What is wrong, in Russian. */
  readonly text: string;
}

/** A region could not be loaded: the message lists every fault, and nothing of the region is returned. */
export class RegionError extends Error {
  override readonly name = 'RegionError';
  readonly faults: readonly RegionFault[];

  constructor(summary: string, faults: readonly RegionFault[] = []) {
    super([summary, ...faults.map(faultLine)].join('\n'));
    this.faults = faults;
  }
}

/** «файл:строка: что не так», the form editors and terminals turn into a link. */
export function faultLine({ file, line, text }: RegionFault): string {
  return `${file}:${line}: ${text}`;
}
