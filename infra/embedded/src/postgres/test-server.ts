import { once } from 'node:events';
import { rmSync, writeFileSync } from 'node:fs';
import { createServer, type Socket } from 'node:net';
import { clusterOf } from './cluster.ts';
import { freePort } from './free-port.ts';
import type { PostgresServer } from './server.ts';
import { startPostgres, stopPostgres } from './start-postgres.ts';
import { testServerPlace } from './test-server-place.ts';

/**
 * The process that owns the shared test server. Its users hold a connection to it; with the last
 * one gone it stops PostgreSQL and removes the data, so every run of tests begins from nothing.
 */
const IDLE_MS = 5_000;
// The server's own user must be able to pass through our folder.
process.umask(0o022);
const { directory, socket, urlFile } = testServerPlace();

const users = new Set<Socket>();
const address = createServer();
address.listen(socket);
await once(address, 'listening').catch(() => process.exit(0)); // another one was faster

const starting = startAfresh();
address.on('connection', (user) => void serve(user));
process.on('SIGTERM', () => void leave());
let idle = leaveLater();
let leaving = false;

async function startAfresh(): Promise<PostgresServer> {
  await stopPostgres(directory); // left by an owner that was killed
  rmSync(clusterOf(directory), { recursive: true, force: true });
  // fsync off: nobody keeps these databases, and tests commit thousands of times.
  const server = await startPostgres({ directory, port: await freePort(), durable: false });
  writeFileSync(urlFile, server.superuserUrl, { mode: 0o600 });
  return server;
}

async function serve(user: Socket): Promise<void> {
  if (leaving) {
    user.destroy();
    return;
  }
  clearTimeout(idle);
  users.add(user);
  user.on('error', () => user.destroy());
  user.on('close', () => {
    users.delete(user);
    if (users.size === 0) idle = leaveLater();
  });
  await starting;
  user.write('ready\n');
}

function leaveLater(): NodeJS.Timeout {
  return setTimeout(() => void leave(), IDLE_MS);
}

/** The address is kept to the very end: a successor must not begin on data we still remove. */
async function leave(): Promise<void> {
  leaving = true;
  await (await starting).stop();
  rmSync(clusterOf(directory), { recursive: true, force: true });
  process.exit(0);
}
