import { setTimeout as pause } from 'node:timers/promises';
import type { Screen } from '../screen.ts';
import type { Launch, Launcher } from './launcher.ts';

const LONGEST_PAUSE_MS = 30_000;
const READY_WITHIN_MS = 90_000;
const FAILURES_ON_START = 3;

/** A process that is started again whenever it falls, ever more slowly while it keeps falling. */
export class SupervisedProcess {
  readonly #launch: Launch;
  readonly #launcher: Launcher;
  readonly #screen: Screen;
  readonly #stop: AbortSignal;
  #failures = 0;
  #wasReady = false;

  constructor(
    launch: Launch,
    surroundings: { launcher: Launcher; screen: Screen; stop: AbortSignal },
  ) {
    this.#launch = launch;
    this.#launcher = surroundings.launcher;
    this.#screen = surroundings.screen;
    this.#stop = surroundings.stop;
  }

  start(): void {
    const startedAt = Date.now();
    const child = this.#launcher.launch(this.#launch);
    child.once('exit', (code, signal) => {
      if (this.#stop.aborted) return;
      if (Date.now() - startedAt > 60_000) this.#failures = 0;
      this.#failures += 1;
      void this.#restart(signal ?? `код ${code}`);
    });
  }

  /** Waits for /readyz, which a process answers when its database and its keys are there. */
  async ready(url: string): Promise<void> {
    const deadline = Date.now() + READY_WITHIN_MS;
    while (!(await answersOk(`${url}/readyz`))) {
      this.#stop.throwIfAborted();
      if (this.#failures >= FAILURES_ON_START || Date.now() > deadline) {
        const { name } = this.#launch.entry;
        throw new Error(`${name} не запустился.\n${this.#launcher.lastWords(name)}`);
      }
      await pause(100);
    }
    this.#wasReady = true;
  }

  async #restart(why: string): Promise<void> {
    const wait = Math.min(500 * 2 ** (this.#failures - 1), LONGEST_PAUSE_MS);
    const { name } = this.#launch.entry;
    if (this.#wasReady) {
      this.#screen.line(
        `${name} остановился (${why}), новый запуск через ${wait / 1000} с. Журнал: ${this.#launcher.logOf(name)}`,
      );
    }
    await pause(wait);
    if (!this.#stop.aborted) this.start();
  }
}

async function answersOk(url: string): Promise<boolean> {
  try {
    const { ok } = await fetch(url, { signal: AbortSignal.timeout(2_000) });
    return ok;
  } catch {
    return false;
  }
}
