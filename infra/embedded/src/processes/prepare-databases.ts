import { createHash } from 'node:crypto';
import { dirname } from 'node:path';
import { type DoneSteps, fingerprintOf } from '../installation/progress-state.ts';
import type { DatabaseUrls } from '../postgres/databases.ts';
import type { PostgresServer } from '../postgres/server.ts';
import type { Launch, Launcher } from './launcher.ts';
import { type ProcessEntry, programOf } from './process-list.ts';

/** More at once would not be faster on two cores, and each takes its memory. */
const MIGRATIONS_AT_ONCE = 3;

/** A database of its own for every process. */
export async function ensureDatabases(
  server: PostgresServer,
  entries: readonly ProcessEntry[],
): Promise<Map<string, DatabaseUrls>> {
  const pairs = entries.map(
    async (entry) => [entry.name, await server.ensureDatabase(entry.database)] as const,
  );
  return new Map(await Promise.all(pairs));
}

/** Migrates what changed since the last start: an unchanged program needs no look at its tables. */
export async function migrate(
  launches: readonly Launch[],
  { launcher, done }: { launcher: Launcher; done: DoneSteps },
): Promise<number> {
  const due = launches.filter((launch) => !done.isDone(stepOf(launch), fingerprint(launch)));
  const waiting = [...due];
  const worker = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      await launcher.run(next, 'migrate', () => undefined);
      done.record(stepOf(next), fingerprint(next));
    }
  };
  await Promise.all(Array.from({ length: MIGRATIONS_AT_ONCE }, worker));
  return due.length;
}

function stepOf({ entry }: Launch): string {
  return `migrate ${entry.name}`;
}

/** Another database must be migrated too, even by the same program. */
function fingerprint({ entry, environment }: Launch): string {
  const { host, pathname } = new URL(environment['DATABASE_OWNER_URL'] ?? '');
  return createHash('sha256')
    .update(fingerprintOf(dirname(programOf(entry))) + host + pathname)
    .digest('hex')
    .slice(0, 16);
}
