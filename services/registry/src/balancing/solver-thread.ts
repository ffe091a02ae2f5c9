import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';

/** What the solver answers: its verdict, the price reached and the value of each variable. */
export interface Solved {
  readonly status: string;
  readonly objective: number;
  readonly values: Readonly<Record<string, number>>;
}

const SOLVE = `
  const { parentPort, workerData } = require('node:worker_threads');
  require(workerData.solver)()
    .then((highs) => highs.solve(workerData.program, workerData.options))
    .then(({ Status, ObjectiveValue, Columns }) => {
      const used = Object.entries(Columns).filter(([, { Primal }]) => Primal !== 0);
      const values = Object.fromEntries(used.map(([name, { Primal }]) => [name, Primal]));
      parentPort.postMessage({ status: Status, objective: ObjectiveValue, values });
    });
`;

/**
 * Solves a program in a thread of its own, so that requests are answered meanwhile; `signal` ends it.
 * The thread is given as text because the process is one bundle and the solver stays outside of it.
 */
export function solveInThread(
  program: string,
  { seconds, signal }: { seconds: number; signal?: AbortSignal },
): Promise<Solved> {
  const workerData = {
    solver: createRequire(import.meta.url).resolve('highs'),
    program,
    options: { output_flag: false, time_limit: seconds },
  };
  return new Promise((resolve, reject) => {
    const worker = new Worker(SOLVE, { eval: true, workerData });
    const stop = (): void => {
      void worker.terminate();
      reject(new DOMException('The balancing was cancelled', 'AbortError'));
    };
    signal?.addEventListener('abort', stop, { once: true });
    worker.once('message', (solved: Solved) => {
      resolve(solved);
      void worker.terminate();
    });
    worker.once('error', reject);
    worker.once('exit', () => {
      signal?.removeEventListener('abort', stop);
      reject(new Error('The solver left without an answer'));
    });
    if (signal?.aborted) stop();
  });
}
