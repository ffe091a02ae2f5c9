import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { DataHome } from '../installation/data-home.ts';
import { isProcessAlive, processBirth } from '../postgres/living-process.ts';

type Child = { readonly name: string; readonly pid: number; readonly birth: string | undefined };

/** The children we have, written down for a successor in case we are killed. */
export class ChildRecord {
  readonly #file: string;
  readonly #children = new Map<number, Child>();

  constructor(home: DataHome) {
    this.#file = join(home.state, 'children.json');
  }

  add(name: string, pid: number): void {
    this.#children.set(pid, { name, pid, birth: processBirth(pid) });
    this.#write();
  }

  remove(pid: number): void {
    if (this.#children.delete(pid)) this.#write();
  }

  /**
   * Ends children of a predecessor that was killed. They leave by themselves when their IPC
   * channel closes; a hung one would keep its port. Answers how many there were.
   */
  async endLeftovers(): Promise<number> {
    const left = this.#read().filter(isStillTheSame);
    for (const { pid } of left) signal(pid, 'SIGTERM');
    for (let waited = 0; waited < 10_000 && left.some(isStillTheSame); waited += 100)
      await pause(100);
    for (const { pid } of left.filter(isStillTheSame)) signal(-pid, 'SIGKILL');
    this.#write();
    return left.length;
  }

  #read(): Child[] {
    if (!existsSync(this.#file)) return [];
    return JSON.parse(readFileSync(this.#file, 'utf8')) as Child[];
  }

  #write(): void {
    writeFileSync(`${this.#file}.new`, JSON.stringify([...this.#children.values()]));
    renameSync(`${this.#file}.new`, this.#file);
  }
}

/** A pid may have been given to somebody else meanwhile; the moment of birth tells. */
function isStillTheSame({ pid, birth }: Child): boolean {
  return isProcessAlive(pid) && processBirth(pid) === birth;
}

function signal(target: number, name: NodeJS.Signals): void {
  try {
    process.kill(target, name);
  } catch {
    // It ended on its own between our look and our signal.
  }
}
