import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { DocumentPlace } from '../documents/trusted-documents.ts';
import type { Log } from '../log.ts';
import { PublishedRemote } from './published-remote.ts';

/** A built front end found on this machine. */
export interface BuiltRemote {
  readonly remote: PublishedRemote;
  readonly folder: string;
}

interface Snapshot {
  readonly takenAt: number;
  readonly remotes: ReadonlyMap<string, BuiltRemote>;
  readonly documents: readonly DocumentPlace[];
}

const FRESH_MS = 1_000;

/**
 * Front ends as they lie in `frontends/<name>/dist`, looked at again and again: one that is rebuilt
 * or added takes part without a restart and without the others.
 */
export class FrontendsFolder {
  readonly #folder: string;
  readonly #log: Log;
  #snapshot: Promise<Snapshot> | undefined;
  #takenAt = 0;
  #complained = new Set<string>();

  constructor(folder: string, log: Log) {
    this.#folder = folder;
    this.#log = log;
  }

  /** The built files of a front end that is no remote: the shell, the analyst's explorer. */
  distOf(name: string): string {
    return join(this.#folder, name, 'dist');
  }

  async remotes(): Promise<ReadonlyMap<string, BuiltRemote>> {
    return (await this.#current()).remotes;
  }

  /** Files with the trusted documents of every front end; the shell's are for all roles. */
  async documentFiles(): Promise<readonly DocumentPlace[]> {
    return (await this.#current()).documents;
  }

  #current(): Promise<Snapshot> {
    const now = Date.now();
    if (!this.#snapshot || now - this.#takenAt > FRESH_MS) {
      this.#takenAt = now;
      this.#snapshot = this.#look(now);
    }
    return this.#snapshot;
  }

  async #look(takenAt: number): Promise<Snapshot> {
    const names = await readdir(this.#folder).catch(() => []);
    const remotes = new Map<string, BuiltRemote>();
    const documents: DocumentPlace[] = [];
    for (const name of names.toSorted((a, b) => a.localeCompare(b))) {
      const folder = this.distOf(name);
      const place = join(folder, 'documents.json');
      const remote = await this.#read(join(folder, 'remote.json'));
      const roles = name === 'shell' ? undefined : (remote?.roles ?? []);
      if (await exists(place)) documents.push({ place, roles });
      if (remote) remotes.set(remote.name, { remote, folder });
    }
    return { takenAt, remotes, documents };
  }

  /** A remote that describes itself wrongly is left out; the others do not suffer from it. */
  async #read(path: string): Promise<PublishedRemote | undefined> {
    const text = await readFile(path, 'utf8').catch(() => undefined);
    if (text === undefined) return undefined;
    try {
      return PublishedRemote.parse(JSON.parse(text));
    } catch (error) {
      if (!this.#complained.has(text)) this.#log.error({ error, path }, 'remote left out');
      this.#complained.add(text);
      return undefined;
    }
  }
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
}
