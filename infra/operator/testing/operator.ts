import { join } from 'node:path';
import { runCommandLine } from '../src/command-line.ts';

/** The project that the command under test belongs to. */
export const PROJECT = join(import.meta.dirname, '../../..');

/** What the operator sees of one call. */
export interface Seen {
  readonly exitCode: number;
  readonly printed: string;
  readonly complained: string;
}

/** Calls the command as from a terminal, without a process of its own. */
export async function metodgraf(args: string, root = PROJECT): Promise<Seen> {
  const [printed, complained]: [string[], string[]] = [[], []];
  const exitCode = await runCommandLine(args.split(' ').filter(Boolean), {
    root,
    print: (text) => printed.push(text),
    complain: (text) => complained.push(text),
  });
  return { exitCode, printed: printed.join(''), complained: complained.join('') };
}
