import { createHash } from 'node:crypto';
import { watch } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import type { Log } from '../log.ts';
import { GraphRules } from './graph-rules.ts';
import { checkSupergraph } from './check-supergraph.ts';

/** The graph in force. */
export interface CurrentGraph {
  readonly sdl: string;
  readonly rules: GraphRules;
  readonly hash: string;
  readonly since: Date;
}

const LOOK_EVERY_MS = 5_000;

/**
 * The published supergraph. A file that is no good graph is refused and the one before stays in force.
 * The folder is watched, not the file: publication replaces the file, and a watch on it would end there (trap 10).
 */
export class SupergraphFile {
  readonly #path: string;
  readonly #log: Log;
  readonly #listeners: (() => void)[] = [];
  #current: CurrentGraph | undefined;
  #refused: { readonly hash: string; readonly reason: string } | undefined;
  #stop: (() => void) | undefined;

  constructor(path: string, log: Log) {
    this.#path = path;
    this.#log = log;
  }

  get current(): CurrentGraph | undefined {
    return this.#current;
  }

  /** Why the newest publication is not in force; nothing when it is. */
  get staleBecause(): string | undefined {
    return this.#refused?.reason;
  }

  onChange(listener: () => void): void {
    this.#listeners.push(listener);
  }

  /** Begins to follow publications. */
  async open(): Promise<void> {
    await this.look();
    const look = (): void => void this.look();
    const timer = setInterval(look, LOOK_EVERY_MS);
    const watcher = watch(dirname(this.#path), (_event, name) => {
      if (name === basename(this.#path)) look();
    });
    // Without a watch the timer still sees every publication.
    watcher.on('error', (error) => this.#log.warn({ error }, 'supergraph folder is not watched'));
    this.#stop = () => {
      clearInterval(timer);
      watcher.close();
    };
  }

  close(): void {
    this.#stop?.();
  }

  /** Reads the file and puts it in force if it is another good graph. */
  async look(): Promise<void> {
    const sdl = await readFile(this.#path, 'utf8').catch(() => '');
    const hash = createHash('sha256').update(sdl).digest('hex').slice(0, 12);
    if (hash === this.#refused?.hash) return;
    if (hash === this.#current?.hash) {
      this.#refused = undefined;
      return;
    }
    const reason = await checkSupergraph(sdl);
    if (reason !== undefined) {
      this.#refused = { hash, reason };
      this.#log.error({ hash, reason, inForce: this.#current?.hash }, 'supergraph refused');
      return;
    }
    this.#refused = undefined;
    this.#current = { sdl, hash, rules: GraphRules.of(sdl), since: new Date() };
    this.#log.info({ hash }, 'supergraph in force');
    for (const listener of this.#listeners) listener();
  }
}
