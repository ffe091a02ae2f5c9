import { once } from 'node:events';
import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';

/** What the solver answers: its verdict, the value reached and the value of each variable that is not 0. */
export interface Solved {
  readonly status: string;
  readonly objective: number;
  readonly values: Readonly<Record<string, number>>;
}

export interface SolvingLimits {
  /** Asked when the program's turn comes: milliseconds it may still take. */
  readonly remaining: () => number;
  /** Ends the solving; the promise is rejected with its reason. */
  readonly signal?: AbortSignal;
}

/** HiGHS minds its limit between steps only; this much later its thread is ended. */
const GRACE_MS = 300;

const SOLVE = `
  const { parentPort, workerData } = require('node:worker_threads');
  const loaded = require(workerData.solver)();
  parentPort.on('message', ({ program, options }) => {
    loaded
      .then((highs) => highs.solve(program, options))
      .then(({ Status, ObjectiveValue, Columns }) => {
        const used = Object.entries(Columns).filter(([, { Primal }]) => Primal !== 0);
        const values = Object.fromEntries(used.map(([name, { Primal }]) => [name, Primal]));
        parentPort.postMessage({ status: Status, objective: ObjectiveValue, values });
      });
  });
`;

/**
 * HiGHS in a thread of its own, so that requests are answered while it thinks. Programs of one solver
 * stand in line: more threads than processors would only make all of them late. The thread is started
 * with the first program and kept, as loading the solver takes longer than most programs.
 */
export class Solver {
  #thread: Worker | undefined;
  #line: Promise<unknown> = Promise.resolve();

  /** Solves a program in CPLEX's LP format to proved optimality; null when the time did not suffice. */
  solve(program: string, { remaining, signal }: SolvingLimits): Promise<Solved | null> {
    const turn = this.#line.then(() => {
      signal?.throwIfAborted();
      const left = remaining();
      return left > 0 ? this.#solveNow(program, left, signal) : null;
    });
    this.#line = turn.catch(() => undefined);
    return turn;
  }

  async #solveNow(
    program: string,
    milliseconds: number,
    signal?: AbortSignal,
  ): Promise<Solved | null> {
    const thread = (this.#thread ??= startThread());
    const late = AbortSignal.timeout(Math.ceil(milliseconds) + GRACE_MS);
    try {
      const ends = signal ? AbortSignal.any([late, signal]) : late;
      const answer = once(thread, 'message', { signal: ends });
      thread.ref();
      const options = { output_flag: false, mip_rel_gap: 0, time_limit: milliseconds / 1_000 };
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
      thread.postMessage({ program, options });
      const [solved] = (await answer) as [Solved];
      thread.unref();
      return solved.status === 'Time limit reached' ? null : solved;
    } catch (error) {
      this.#thread = undefined;
      void thread.terminate();
      signal?.throwIfAborted();
      if (late.aborted) return null;
      throw error;
    }
  }
}

/** The thread is given as text because the process is one bundle and the solver stays outside of it. */
function startThread(): Worker {
  const solver = createRequire(import.meta.url).resolve('highs');
  return new Worker(SOLVE, { eval: true, workerData: { solver } });
}
