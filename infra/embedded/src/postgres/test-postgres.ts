import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { givenPostgres } from './given-postgres.ts';
import type { PostgresServer } from './server.ts';
import { testServerPlace } from './test-server-place.ts';

/**
 * The server of all test runs: the one named by METODGRAF_TEST_POSTGRES or DATABASE_URL (URLs of
 * a superuser), else one shared by all packages, which begins with its first user and ends by
 * itself some seconds after its last one, however that one ended.
 */
export async function testPostgres(): Promise<PostgresServer> {
  const given = process.env['METODGRAF_TEST_POSTGRES'] ?? process.env['DATABASE_URL'];
  if (given !== undefined) return givenPostgres(given);

  const use = await useSharedServer();
  return givenPostgres(readFileSync(testServerPlace().urlFile, 'utf8'), async () => {
    use.destroy();
  });
}

/** The open connection is our use: the kernel closes it even when this process is killed. */
async function useSharedServer(): Promise<Socket> {
  const deadline = Date.now() + 30_000;
  let said = '';
  for (;;) {
    const socket = connect(testServerPlace().socket);
    if (await isServed(socket)) {
      socket.unref();
      return socket;
    }
    if (Date.now() > deadline) throw new Error(`Тестовый PostgreSQL не запустился. ${said}`);
    said = await launchServer();
  }
}

/** Nobody listens, or the owner is just leaving: then the connection ends without a word. */
function isServed(socket: Socket): Promise<boolean> {
  return new Promise((resolve) => {
    socket.once('data', () => resolve(true));
    socket.once('close', () => resolve(false));
    socket.on('error', () => socket.destroy());
  });
}

/** Several may launch at once: one wins the address, the others end at once. */
async function launchServer(): Promise<string> {
  const program = fileURLToPath(new URL('test-server.ts', import.meta.url));
  const child = spawn(process.execPath, [program], {
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  await Promise.race([once(child, 'exit'), pause(300)]);
  child.stderr.destroy();
  child.unref();
  return said;
}
