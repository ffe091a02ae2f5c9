import { type ChildProcess, spawn } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const NAMES = ['identity', 'registry', 'monitoring', 'gateway'];

/** What a stub service remembers of the last command. */
export interface Asked {
  readonly command: string;
  readonly args: readonly string[];
  readonly DATABASE_WORKER_URL: string;
}

/** An installation of stub services in a folder of its own, as `npm start` leaves it. */
export class Installation {
  readonly data = mkdtempSync(join(tmpdir(), 'operator-'));
  readonly #database: Server = createServer((socket) => socket.destroy());
  readonly #running: ChildProcess[] = [];
  #port = 0;

  /** Its database answers until `stopDatabase`; its services run only after `run`. */
  async start(): Promise<this> {
    await new Promise<void>((resolve) => this.#database.listen(0, '127.0.0.1', resolve));
    this.#port = (this.#database.address() as { port: number }).port;
    const processes = NAMES.map((name, index) => ({
      name,
      directory: this.#folderOf(name),
      url: `http://127.0.0.1:${index + 1}`,
      environment: {
        PORT: String(this.#port + index),
        DATABASE_WORKER_URL: `postgres://${name}@127.0.0.1:${this.#port}/${name}`,
      },
    }));
    for (const { directory } of processes) {
      mkdirSync(join(directory, 'dist'), { recursive: true });
      writeFileSync(join(directory, 'package.json'), '{"type":"module"}');
      copyFileSync(
        new URL('stub-service.mjs', import.meta.url),
        join(directory, 'dist', 'main.js'),
      );
    }
    mkdirSync(join(this.data, 'state'));
    const file = { origin: 'http://localhost:1', demoPasswordFile: 'none', processes };
    writeFileSync(join(this.data, 'state/installation.json'), JSON.stringify(file));
    return this;
  }

  /** What the service answers to a command. */
  tell(name: string, command: string, answer: object | string): void {
    const text = typeof answer === 'string' ? answer : JSON.stringify(answer);
    writeFileSync(join(this.#folderOf(name), `${command}.json`), text);
  }

  asked(name: string): Asked | undefined {
    try {
      return JSON.parse(readFileSync(join(this.#folderOf(name), 'asked.json'), 'utf8')) as Asked;
    } catch {
      return undefined;
    }
  }

  databaseOf(name: string): string {
    return `postgres://${name}@127.0.0.1:${this.#port}/${name}`;
  }

  unbuild(name: string): void {
    rmSync(join(this.#folderOf(name), 'dist'), { recursive: true });
  }

  /** Serves, as the runner starts a service: by its folder and its port. */
  run(name: string): void {
    const program = join(this.#folderOf(name), 'dist', 'main.js');
    const env = { PORT: String(this.#port + NAMES.indexOf(name)) };
    this.#running.push(spawn(process.execPath, [program], { env, stdio: 'ignore' }));
  }

  async stopDatabase(): Promise<void> {
    await new Promise((resolve) => this.#database.close(resolve));
  }

  async remove(): Promise<void> {
    for (const child of this.#running) child.kill('SIGKILL');
    await this.stopDatabase();
    rmSync(this.data, { recursive: true, force: true });
  }

  #folderOf(name: string): string {
    return join(this.data, 'services', name);
  }
}
