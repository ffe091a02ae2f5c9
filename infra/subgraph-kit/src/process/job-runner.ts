import type { Job, JobContext } from './service.ts';

/** Runs a service's jobs by the clock; a job that is still running is never started again beside itself. */
export class JobRunner {
  readonly #context: JobContext;
  readonly #ending = new AbortController();
  readonly #timers: NodeJS.Timeout[] = [];
  readonly #running = new Map<Job, Promise<void>>();

  constructor(context: Omit<JobContext, 'ending'>) {
    this.#context = { ...context, ending: this.#ending.signal };
  }

  /** Begins with one run of each job: what became due while the process was down waits no longer. */
  start(jobs: readonly Job[]): void {
    for (const job of jobs) {
      this.#run(job);
      this.#timers.push(setInterval(() => this.#run(job), job.everyMs));
    }
  }

  /** Starts nothing more, asks what is running to end, and waits for it. */
  async stop(): Promise<void> {
    this.#ending.abort();
    for (const timer of this.#timers) clearInterval(timer);
    await Promise.all(this.#running.values());
  }

  #run(job: Job): void {
    if (this.#running.has(job)) return;
    const { log } = this.#context;
    const run = Promise.resolve()
      .then(() => job.run({ ...this.#context, em: this.#context.em.fork() }))
      .catch((error: unknown) => log.error({ error, job: job.name }, 'job failed'))
      .finally(() => this.#running.delete(job));
    this.#running.set(job, run);
  }
}
