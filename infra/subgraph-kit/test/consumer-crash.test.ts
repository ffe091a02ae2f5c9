import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { startSubgraph, type TestSubgraph } from '../src/testing/index.ts';
import { notes } from './notes/note.ts';

/** Runs the consumer process on the database until it ends or kills itself. */
async function consume(subgraph: TestSubgraph, env: Record<string, string> = {}): Promise<string> {
  const script = fileURLToPath(new URL('process/consumer.ts', import.meta.url));
  const child = spawn(process.execPath, ['--import', '@oxc-node/core/register', script], {
    env: { ...process.env, DATABASE_WORKER_URL: subgraph.urls.workerUrl, ...env },
    stdio: 'inherit',
  });
  const [code, signal] = (await once(child, 'exit')) as [number | null, string | null];
  return signal ?? String(code);
}

const written = (subgraph: TestSubgraph): Promise<unknown> =>
  subgraph.worker.fork().execute('select person_id, text from note order by person_id, text');

test('R3: a consumer killed at any step ends like one that was not', async () => {
  const unbroken = await startSubgraph(notes);
  expect(await consume(unbroken)).toBe('0');
  const expected = await written(unbroken);
  expect(expected).toHaveLength(60);
  await unbroken.stop();

  const steps = ['before-write', 'after-write', 'after-commit'];
  for (const step of steps) {
    const subgraph = await startSubgraph(notes);
    // In the middle of a page, and on its last fact: just before the commit.
    for (const fact of ['25', '39']) {
      expect(await consume(subgraph, { DIE_AT: step, DIE_ON: fact })).toBe('SIGKILL');
    }
    expect(await consume(subgraph)).toBe('0');
    expect(await written(subgraph), step).toEqual(expected);
    await subgraph.stop();
  }
});
