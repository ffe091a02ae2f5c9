import { setTimeout as pause } from 'node:timers/promises';
import type { PostgresServer } from './postgres/server.ts';
import { livingPostgres, startPostgres, type StartOptions } from './postgres/start-postgres.ts';
import type { Screen } from './screen.ts';

/** The embedded server while we live: started again if it falls, since services reconnect to it. */
export class PostgresKeeper {
  readonly #screen: Screen;
  readonly #leaving: AbortSignal;
  #server: PostgresServer | undefined;
  #watch: Promise<void> = Promise.resolve();

  constructor(screen: Screen, leaving: AbortSignal) {
    this.#screen = screen;
    this.#leaving = leaving;
  }

  async start(options: StartOptions): Promise<PostgresServer> {
    this.#server = await startPostgres(options);
    this.#watch = this.#keep(options);
    return this.#server;
  }

  /** Ends the watch first, or it would take our stop for a fall. */
  async stop(): Promise<void> {
    await this.#watch;
    await this.#server?.stop();
  }

  async #keep(options: StartOptions): Promise<void> {
    for (;;) {
      await pause(1_000, undefined, { signal: this.#leaving }).catch(() => undefined);
      if (this.#leaving.aborted) return;
      if (livingPostgres(options.directory) !== undefined) continue;
      this.#screen.line('PostgreSQL остановился, запускается снова.');
      await startPostgres(options).catch((error: unknown) => this.#screen.line(String(error)));
    }
  }
}
