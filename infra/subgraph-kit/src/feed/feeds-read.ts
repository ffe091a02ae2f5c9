import { setTimeout as pause } from 'node:timers/promises';

/** Someone who knows whether all a producer has stated by now is applied here. */
interface Following {
  readonly producer: string;
  isAtEnd(): Promise<boolean>;
}

interface Waiting {
  readonly progress: (done: number, total: number, label: string) => void;
  readonly lookEveryMs?: number;
  /** How many looks are given to a producer that does not answer, and to one whose facts are still coming. */
  readonly patience?: { readonly silent: number; readonly behind: number };
}

/** A minute and ten minutes. */
const PATIENCE = { silent: 120, behind: 1_200 };

/**
 * Waits until every feed has been read to its end, so that what is then made of the facts depends on their
 * content and not on how many of them had come. A producer that does not answer may not be there at all.
 */
export async function feedsRead(
  readers: readonly Following[],
  { progress, lookEveryMs = 500, patience = PATIENCE }: Waiting,
): Promise<void> {
  let waiting = readers;
  for (let look = 1; waiting.length > 0; look += 1) {
    const states = await Promise.all(waiting.map(stateOf));
    const behind = states.filter(({ state }) => state === 'BEHIND');
    const silent = states.filter(({ state }) => state === 'SILENT');
    waiting = [...behind, ...(look < patience.silent ? silent : [])].map(({ reader }) => reader);
    progress(readers.length - waiting.length, readers.length, 'ленты фактов других служб');
    const [late] = behind;
    if (late && look >= patience.behind)
      throw new Error(`Не дочитаны факты службы ${late.reader.producer}`);
    if (waiting.length > 0) await pause(lookEveryMs);
  }
}

async function stateOf(reader: Following) {
  try {
    const state = (await reader.isAtEnd()) ? ('READ' as const) : ('BEHIND' as const);
    return { reader, state };
  } catch {
    return { reader, state: 'SILENT' as const };
  }
}
