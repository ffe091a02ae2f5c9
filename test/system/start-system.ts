import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { SYSTEM_DATA, SYSTEM_PORT } from './system-place.ts';

const READY = 'Остановить: Ctrl-C';
const root = join(import.meta.dirname, '../..');

/** Starts a fresh installation with the demo region and stops it when the tests are done. */
export default async function startSystem(): Promise<() => Promise<void>> {
  if (process.env['METODGRAF_TEST_RUNNING']) return () => Promise.resolve();
  const runner = spawn(
    join(root, 'node_modules/.bin/node'),
    [join(root, 'infra/embedded/dist/main.js'), '--reset'],
    {
      env: {
        ...process.env,
        DATABASE_URL: undefined,
        METODGRAF_DATA: SYSTEM_DATA,
        METODGRAF_PORT: String(SYSTEM_PORT),
        // The services then tell how much SQL each request took.
        LOG_LEVEL: 'debug',
      },
      stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    },
  );
  const lines: string[] = [];
  const ready = new Promise<void>((resolve, reject) => {
    createInterface({ input: runner.stdout ?? process.stdin }).on('line', (line) => {
      lines.push(line);
      if (line.includes(READY)) resolve();
    });
    runner.once('exit', () => reject(new Error(`Система не запустилась:\n${lines.join('\n')}`)));
  });
  await ready;
  console.log(lines.filter((line) => line.includes('Запуск занял')).join('\n'));
  return async () => {
    runner.kill('SIGTERM');
    await once(runner, 'exit');
  };
}
