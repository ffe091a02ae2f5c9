/** What a command found: lines for a person, data for a program, and the exit code. */
export interface Answer {
  readonly lines: readonly string[];
  readonly data: unknown;
  /** 0 in order, 1 found wanting, 2 could not be carried out. */
  readonly exitCode: 0 | 1 | 2;
}

/** An answer as the caller asked for it. */
export function printedAnswer({ lines, data }: Answer, asJson: boolean): string {
  return asJson ? `${JSON.stringify(data, null, 2)}\n` : `${lines.join('\n')}\n`;
}
