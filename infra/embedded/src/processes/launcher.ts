import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { DataHome } from '../installation/data-home.ts';
import type { ChildRecord } from './child-record.ts';
import { type ProcessEntry, programOf } from './process-list.ts';

/** How a process is started: what it is, and what we tell it beside our own environment. */
export type Launch = {
  readonly entry: ProcessEntry;
  readonly environment: Readonly<Record<string, string>>;
};

const LOG_LIMIT = 10 * 1024 * 1024;
const GRACE_MS = 10_000;

/** Starts and ends our child processes; none of them outlives us. */
export class Launcher {
  readonly #home: DataHome;
  readonly #record: ChildRecord;
  readonly #living = new Map<ChildProcess, ProcessEntry>();
  #closed = false;

  constructor(home: DataHome, record: ChildRecord) {
    this.#home = home;
    this.#record = record;
  }

  /**
   * The child leaves when its IPC channel closes, that is also when we are killed. It is detached,
   * so that Ctrl-C in the terminal reaches only us and the order of stopping is ours.
   */
  launch({ entry, environment }: Launch, command: string[] = []): ChildProcess {
    if (this.#closed) throw new Error('Запуск прерван.');
    const log = this.#openLog(entry);
    const program = ['--enable-source-maps', programOf(entry), ...command];
    const child = spawn(process.execPath, program, {
      cwd: entry.directory,
      env: { ...process.env, ...environment },
      detached: true,
      stdio: ['ignore', command.length > 0 ? 'pipe' : log, log, 'ipc'],
    });
    closeSync(log);
    this.#living.set(child, entry);
    const { pid } = child;
    if (pid !== undefined) this.#record.add(entry.name, pid);
    child.once('exit', () => {
      this.#living.delete(child);
      if (pid !== undefined) this.#record.remove(pid);
    });
    return child;
  }

  /** Runs one command of a process to its end, each line of its output given to `onLine`. */
  async run(launch: Launch, command: string, onLine: (line: string) => void): Promise<void> {
    const child = this.launch(launch, [command]);
    if (child.stdout) createInterface(child.stdout).on('line', onLine);
    const [code] = (await once(child, 'close')) as [number | null];
    if (code !== 0) {
      const { name } = launch.entry;
      throw new Error(`${name} ${command}: завершился с ошибкой.\n${this.lastWords(name)}`);
    }
  }

  /** The end of a process's log, to be shown with the news of its failure. */
  lastWords(name: string): string {
    const file = this.logOf(name);
    const lines = existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : [];
    return [...lines.slice(-8), `Журнал: ${file}`].map((line) => `  ${line}`).join('\n');
  }

  logOf(name: string): string {
    return join(this.#home.logs, `${name}.log`);
  }

  /** The entrance first, so that what it still answers can ask the others; then nothing is left. */
  async endAll(): Promise<void> {
    this.#closed = true;
    const deadline = Date.now() + GRACE_MS;
    const children = [...this.#living];
    const entrances = children.filter(([, entry]) => entry.entrance);
    await Promise.all(entrances.map(([child]) => end(child, deadline)));
    await Promise.all(children.map(([child]) => end(child, deadline)));
  }

  #openLog(entry: ProcessEntry): number {
    const file = this.logOf(entry.name);
    if (existsSync(file) && statSync(file).size > LOG_LIMIT) renameSync(file, `${file}.previous`);
    return openSync(file, 'a', 0o600);
  }
}

/** Asks once and waits; what has not left by the deadline is killed with its own children. */
async function end(child: ChildProcess, deadline: number): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  const kill = setTimeout(
    () => {
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
    },
    Math.max(0, deadline - Date.now()),
  );
  await gone;
  clearTimeout(kill);
}
