import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DataHome } from './data-home.ts';

/** Steps of the first run that need not be repeated, each under the fingerprint it was done with. */
export class DoneSteps {
  readonly #file: string;
  readonly #done: Record<string, string>;

  constructor(home: DataHome) {
    this.#file = join(home.state, 'done.json');
    this.#done = existsSync(this.#file)
      ? (JSON.parse(readFileSync(this.#file, 'utf8')) as Record<string, string>)
      : {};
  }

  isDone(step: string, fingerprint: string): boolean {
    return this.#done[step] === fingerprint;
  }

  /** Written whole and renamed: a kill in the middle must not make the next start unreadable. */
  record(step: string, fingerprint: string): void {
    this.#done[step] = fingerprint;
    writeFileSync(`${this.#file}.new`, JSON.stringify(this.#done, null, 2));
    renameSync(`${this.#file}.new`, this.#file);
  }
}

/** Changes with every build that changed a program, so its migrations run again exactly then. */
export function fingerprintOf(folder: string): string {
  const hash = createHash('sha256');
  for (const name of readdirSync(folder).toSorted()) {
    if (name.endsWith('.js')) hash.update(name).update(readFileSync(join(folder, name)));
  }
  return hash.digest('hex').slice(0, 16);
}
