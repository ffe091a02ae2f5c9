import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where the test server stands: outside every project, since all copies of it may share one. */
export type TestServerPlace = {
  readonly directory: string;
  readonly urlFile: string;
  /** In Linux's abstract namespace: the kernel frees it with its process, nothing grows stale. */
  readonly socket: string;
};

/** One place per user of the machine. */
export function testServerPlace(): TestServerPlace {
  const user = process.getuid?.() ?? 0;
  const directory =
    user === 0
      ? '/var/lib/metodgraf/tests'
      : join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'metodgraf', 'tests');
  return {
    directory,
    urlFile: join(directory, 'superuser-url'),
    socket: `\0metodgraf-test-postgres-${user}`,
  };
}
