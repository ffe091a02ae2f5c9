import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { realpathSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { StartRefusal } from './start-refusal.ts';

/** How long a start waits for a predecessor that may just be learning that it should stop. */
const PATIENCE_MS = 1_500;
/** How long one that is stopping may take. */
const LEAVING_MS = 15_000;

/** Our right to the data, and the word that we are about to give it back. */
export type InstanceLock = { leaving(): void; release(): void };

/**
 * One runner per data folder. The lock is a socket in Linux's abstract namespace: the kernel
 * frees it even after kill -9, so there is no stale file; whoever asks is told our pid.
 */
export async function lockInstance(dataRoot: string): Promise<InstanceLock> {
  const mark = createHash('sha256').update(realpathSync(dataRoot)).digest('hex').slice(0, 24);
  const address = `\0metodgraf-runner-${mark}`;
  const began = Date.now();
  for (;;) {
    const lock = await take(address);
    if (lock !== undefined) return lock;
    const { pid, isLeaving } = await holderOf(address);
    const waited = Date.now() - began;
    if (waited > (isLeaving ? LEAVING_MS : PATIENCE_MS)) {
      throw new StartRefusal(
        `МетодГраф с этими данными уже работает (процесс ${pid}). Остановите его: kill ${pid}`,
      );
    }
    await pause(100);
  }
}

async function take(address: string): Promise<InstanceLock | undefined> {
  let state = 'running';
  const server = createServer((asker) => asker.end(`${process.pid} ${state}`));
  server.listen(address);
  try {
    await once(server, 'listening');
  } catch {
    return undefined;
  }
  server.unref();
  return { leaving: () => void (state = 'leaving'), release: () => void server.close() };
}

/** One that ends between our question and its answer says nothing: we try again. */
async function holderOf(address: string): Promise<{ pid: string; isLeaving: boolean }> {
  let answer = '';
  try {
    for await (const chunk of connect(address)) answer += String(chunk);
  } catch {
    return { pid: '', isLeaving: true };
  }
  const [pid = '', state] = answer.split(' ');
  return { pid, isLeaving: state !== 'running' };
}
