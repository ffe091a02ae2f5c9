import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { placeBinaries } from './binaries.ts';
import { clusterOf, ensureCluster, superuserPassword, type Place } from './cluster.ts';
import { givenPostgres } from './given-postgres.ts';
import { findPostmaster, type Postmaster } from './postmaster.ts';
import { runProgram } from './programs.ts';
import type { PostgresServer } from './server.ts';
import { serverAccount } from './server-account.ts';

/** Where a server keeps what is its own, and the port it answers on. */
export type StartOptions = {
  /** Made if missing; holds the cluster, the superuser's password and, as root, the programs. */
  readonly directory: string;
  readonly port: number;
  /** `false` gives up safety against a power cut for speed: only for data that nobody keeps. */
  readonly durable?: boolean;
};

/**
 * A server on 127.0.0.1 over its directory: found, if it outlived a killed starter, else started,
 * else made first. Signals to us do not reach it: it ends by `stop`, after those who use it.
 */
export async function startPostgres(options: StartOptions): Promise<PostgresServer> {
  const { directory, port, durable = true } = options;
  const place = openPlace(directory);
  const cluster = clusterOf(directory);

  const living = findPostmaster(cluster);
  if (living !== undefined && living.port !== port) await stopServer(place);
  if (living?.port !== port) {
    await ensureCluster(place, durable);
    await startServer(place, port, durable);
  }

  const superuserUrl = `postgresql://postgres:${superuserPassword(directory)}@127.0.0.1:${port}/postgres`;
  if (durable) await assertDurable(superuserUrl);
  return givenPostgres(superuserUrl, () => stopServer(place));
}

/** The server that runs over `directory` now. */
export function livingPostgres(directory: string): Postmaster | undefined {
  return findPostmaster(clusterOf(directory));
}

/** Ends whatever server still runs over `directory`; does nothing when there is none. */
export async function stopPostgres(directory: string): Promise<void> {
  if (existsSync(clusterOf(directory))) await stopServer(openPlace(directory));
}

/** 0711: the server's own user must pass through to its cluster, but list nothing. */
function openPlace(directory: string): Place {
  mkdirSync(directory, { recursive: true, mode: 0o711 });
  const account = serverAccount();
  return { directory, account, binaries: placeBinaries(directory, account) };
}

async function startServer(
  { directory, binaries, account }: Place,
  port: number,
  durable: boolean,
): Promise<void> {
  const cluster = clusterOf(directory);
  const log = join(cluster, 'server.log');
  if (existsSync(log)) renameSync(log, `${log}.previous`);
  rmSync(join(cluster, 'postmaster.pid'), { force: true });
  try {
    const settings = serverSettings(port, durable).map((setting) => `-c ${setting}`);
    await runProgram(binaries, account, [
      'pg_ctl',
      'start',
      '--wait',
      '--timeout=60',
      `--pgdata=${cluster}`,
      `--log=${log}`,
      `--options=${settings.join(' ')}`,
    ]);
  } catch (cause) {
    const said = existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n').slice(-5) : [];
    throw new Error(`PostgreSQL не запустился на порту ${port}.\n${said.join('\n')}`, { cause });
  }
}

function serverSettings(port: number, durable: boolean): string[] {
  return [
    `port=${port}`,
    'listen_addresses=127.0.0.1',
    // The path of a socket has a limit of 107 characters, which a deep project folder exceeds.
    'unix_socket_directories=',
    'max_connections=300',
    'timezone=UTC',
    'log_timezone=UTC',
    // A forgotten transaction holds back every feed. Source: reliability, finding "xid horizon".
    'idle_in_transaction_session_timeout=60s',
    ...(durable
      ? ['fsync=on', 'synchronous_commit=on']
      : ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'autovacuum=off']),
  ];
}

async function stopServer({ directory, binaries, account }: Place): Promise<void> {
  const cluster = clusterOf(directory);
  if (findPostmaster(cluster) === undefined) return;
  await runProgram(binaries, account, [
    'pg_ctl',
    'stop',
    '--wait',
    '--timeout=30',
    '--mode=fast',
    `--pgdata=${cluster}`,
  ]);
}

/** A confirmed record must outlive a power cut, whatever someone wrote into postgresql.conf. */
async function assertDurable(superuserUrl: string): Promise<void> {
  const client = new Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>(
      "select name from pg_settings where name in ('fsync', 'synchronous_commit') and setting <> 'on'",
    );
    if (rows.length > 0)
      throw new Error(`В PostgreSQL выключено: ${rows.map((row) => row.name).join(', ')}.`);
  } finally {
    await client.end();
  }
}
