import { once } from 'node:events';
import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';

/** What the solver answers: its verdict, the value reached and the value of each variable that is not 0. */
export interface Solved {
  readonly status: string;
  readonly objective: number;
  readonly values: Readonly<Record<string, number>>;
}

/** The solver minds its limit between steps only; this much later its thread is ended. */
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

let living: Worker | undefined;
let line: Promise<unknown> = Promise.resolve();

/**
 * Solves a program in the process's one solver thread, so that requests are answered meanwhile; null
 * when `remaining` milliseconds, asked when its turn comes, did not suffice. Programs stand in line: more
 * threads than processors would only make all of them late.
 */
export function solveInThread(program: string, remaining: () => number): Promise<Solved | null> {
  const turn = line.then(() => {
    const left = remaining();
    return left > 0 ? solve(program, left) : null;
  });
  line = turn.catch(() => undefined);
  return turn;
}

async function solve(program: string, milliseconds: number): Promise<Solved | null> {
  const worker = thread();
  const late = AbortSignal.timeout(Math.ceil(milliseconds) + GRACE_MS);
  try {
    const answer = once(worker, 'message', { signal: late });
    worker.ref();
    const options = { output_flag: false, mip_rel_gap: 0, time_limit: milliseconds / 1_000 };
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
    worker.postMessage({ program, options });
    const [solved] = (await answer) as [Solved];
    worker.unref();
    return solved;
  } catch (error) {
    living = undefined;
    void worker.terminate();
    if (late.aborted) return null;
    throw error;
  }
}

/**
 * The thread, started with the first route and kept: loading the solver takes longer than most routes.
 * It is given as text because the process is one bundle and the solver stays outside of it.
 */
function thread(): Worker {
  if (living) return living;
  const solver = createRequire(import.meta.url).resolve('highs');
  living = new Worker(SOLVE, { eval: true, workerData: { solver } });
  return living;
}
