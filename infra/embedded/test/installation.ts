import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { isProcessAlive } from '../src/postgres/living-process.ts';
import { freePort, livingPostgres, stopPostgres } from '../src/postgres/index.ts';

const main = fileURLToPath(new URL('../src/main.ts', import.meta.url));

/** A runner that was really started, and all it has said. */
export class Runner {
  readonly child: ChildProcess;
  output = '';

  constructor(child: ChildProcess) {
    this.child = child;
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (chunk: Buffer) => (this.output += chunk.toString()));
    }
  }

  get pid(): number {
    return this.child.pid ?? 0;
  }

  async says(text: string | RegExp): Promise<void> {
    const isSaid = (): boolean =>
      typeof text === 'string' ? this.output.includes(text) : text.test(this.output);
    await until(isSaid, () => `«${text}» не появилось:\n${this.output}`);
  }

  async ends(): Promise<number | null> {
    if (this.child.exitCode === null && this.child.signalCode === null)
      await once(this.child, 'exit');
    return this.child.exitCode;
  }
}

/** An installation of stub processes in a folder of its own, on ports of its own. */
export class Installation {
  readonly folder = mkdtempSync(join(tmpdir(), 'metodgraf-'));
  readonly data = join(this.folder, 'data');
  readonly journalFile = join(this.folder, 'journal');
  readonly port: number;
  readonly #runners: Runner[] = [];

  constructor(port: number) {
    this.port = port;
    chmodSync(this.folder, 0o755);
    writeFileSync(this.journalFile, '', { mode: 0o666 });
    const stub = fileURLToPath(new URL('stub-process.mjs', import.meta.url));
    const list = ['people', 'courses', 'gateway'].map((name, index) => {
      mkdirSync(join(this.folder, name, 'dist'), { recursive: true });
      copyFileSync(stub, join(this.folder, name, 'dist', 'main.js'));
      writeFileSync(join(this.folder, name, 'package.json'), '{"type":"module"}');
      const isGateway = name === 'gateway';
      return {
        name,
        owner: 'ЦНППМ',
        directory: name,
        database: this.databaseOf(name),
        portOffset: isGateway ? 0 : 11 + index,
        entrance: isGateway,
        seeds: !isGateway,
        seedsIssuer: name === 'courses',
        announces: name === 'people',
        signIn: isGateway,
      };
    });
    writeFileSync(this.listFile, JSON.stringify(list));
  }

  /** A name of its own: some tests use the server that all test runs share. */
  databaseOf(name: string): string {
    return `${name}_${this.port}`;
  }

  get listFile(): string {
    return join(this.folder, 'processes.json');
  }

  get postgresPid(): number | undefined {
    return livingPostgres(join(this.data, 'postgres'))?.pid;
  }

  start(args: string[] = [], options: SpawnOptions & { port?: number | 'as before' } = {}): Runner {
    const { port = this.port, ...spawning } = options;
    const child = spawn(process.execPath, [main, '--processes', this.listFile, ...args], {
      ...spawning,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...this.environment(port), ...spawning.env },
    });
    return this.remember(new Runner(child));
  }

  environment(port: number | 'as before' = this.port): NodeJS.ProcessEnv {
    const { DATABASE_URL: _, ...inherited } = process.env;
    return {
      ...inherited,
      ...(port !== 'as before' && { METODGRAF_PORT: String(port) }),
      METODGRAF_DATA: this.data,
      STUB_JOURNAL: this.journalFile,
    };
  }

  remember(runner: Runner): Runner {
    this.#runners.push(runner);
    return runner;
  }

  misbehave(name: string, how: 'hangs' | 'fails-to-migrate'): void {
    writeFileSync(join(this.folder, name, 'dist', how), '');
  }

  /** How often a command was run, and by which processes. */
  journal(command: string): { name: string; pid: number }[] {
    const lines = existsSync(this.journalFile)
      ? readFileSync(this.journalFile, 'utf8').trim().split('\n')
      : [];
    return lines
      .map((line) => line.split(' '))
      .filter(([, what]) => what === command)
      .map(([name, , pid]) => ({ name: name ?? '', pid: Number(pid) }));
  }

  livingProcesses(): number[] {
    return this.journal('serve')
      .map(({ pid }) => pid)
      .filter(isProcessAlive);
  }

  async ask(
    offset: number,
    path = '/',
  ): Promise<{ pid: number; environment: Record<string, string> }> {
    const response = await fetch(`http://127.0.0.1:${this.port + offset}${path}`);
    return (await response.json()) as { pid: number; environment: Record<string, string> };
  }

  async remove(): Promise<void> {
    for (const { child } of this.#runners) child.kill('SIGKILL');
    for (const pid of this.livingProcesses()) process.kill(pid, 'SIGKILL');
    await stopPostgres(join(this.data, 'postgres'));
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** Its ports may be taken by another run at any moment, so they are looked for, not agreed on. */
export async function anInstallation(): Promise<Installation> {
  return new Installation(await freePort());
}

/** Polls, because what a process leaves behind is seen only from outside. */
export async function until(condition: () => boolean, said = () => 'не дождались'): Promise<void> {
  const deadline = Date.now() + 50_000;
  while (!condition()) {
    if (Date.now() > deadline) throw new Error(said());
    await pause(50);
  }
}
