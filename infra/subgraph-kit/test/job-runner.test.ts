import { pino } from 'pino';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { JobRunner } from '../src/process/job-runner.ts';
import type { JobContext } from '../src/process/service.ts';

const context = {
  em: { fork: () => ({}) },
  now: () => new Date(),
  log: pino({ level: 'silent' }),
  config: { region: 'kuzbass', regionsDirectory: undefined },
  // The runner only forks the unit of work.
} as unknown as JobContext;

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A job whose runs end when told to. */
function aSlowJob() {
  const ends: (() => void)[] = [];
  const run = vi.fn<() => Promise<void>>(() => new Promise((resolve) => ends.push(resolve)));
  return { job: { name: 'slow', everyMs: 1_000, run }, run, end: () => ends.shift()?.() };
}

test('a job runs at once and then by the clock, never beside itself', async () => {
  const { job, run, end } = aSlowJob();
  const runner = new JobRunner(context);
  runner.start([job]);
  await vi.advanceTimersByTimeAsync(3_500);
  expect(run).toHaveBeenCalledTimes(1);

  end();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(run).toHaveBeenCalledTimes(2);
  end();
  await runner.stop();
});

test('a failed run does not end the job', async () => {
  const run = vi
    .fn<() => Promise<void>>()
    .mockRejectedValueOnce(new Error('down'))
    .mockResolvedValue(undefined);
  const runner = new JobRunner(context);
  runner.start([{ name: 'failing', everyMs: 1_000, run }]);
  await vi.advanceTimersByTimeAsync(1_500);
  expect(run).toHaveBeenCalledTimes(2);
  await runner.stop();
});

test('stopping tells what is running to end', async () => {
  const told = vi.fn<() => void>();
  const run = (job: JobContext): Promise<void> =>
    new Promise((resolve) => {
      job.ending.addEventListener('abort', () => {
        told();
        resolve();
      });
    });
  const runner = new JobRunner(context);
  runner.start([{ name: 'long', everyMs: 1_000, run }]);
  await vi.advanceTimersByTimeAsync(0);
  await runner.stop();
  expect(told).toHaveBeenCalledTimes(1);
});

test('stopping waits for what is running and starts nothing more', async () => {
  const { job, run, end } = aSlowJob();
  const runner = new JobRunner(context);
  runner.start([job]);
  await vi.advanceTimersByTimeAsync(0);
  const stopped = vi.fn<() => void>();
  const stopping = runner.stop().then(stopped);
  await vi.advanceTimersByTimeAsync(5_000);
  expect(stopped).not.toHaveBeenCalled();
  end();
  await stopping;
  expect(run).toHaveBeenCalledTimes(1);
});
