import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Binaries } from './binaries.ts';
import type { ServerAccount } from './server-account.ts';

const run = promisify(execFile);

/** Runs one of the packaged programs as the unprivileged user, away from the project's folder. */
export async function runProgram(
  { bin }: Binaries,
  account: ServerAccount | undefined,
  [program, ...args]: readonly ['initdb' | 'pg_ctl', ...string[]],
): Promise<void> {
  try {
    await run(join(bin, program), args, {
      ...account,
      cwd: '/',
      env: { PATH: '/usr/bin:/bin', LC_ALL: 'C.UTF-8', TZ: 'UTC' },
    });
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
    throw new Error(`${program}: ${`${stderr}${stdout}`.trim() || String(error)}`, {
      cause: error,
    });
  }
}
