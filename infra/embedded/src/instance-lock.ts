import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { realpathSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { StartRefusal } from './start-refusal.ts';

/**
 * One runner per data folder. The lock is a socket in Linux's abstract namespace: the kernel
 * frees it even after kill -9, so there is no stale file; whoever asks is told our pid.
 */
export async function lockInstance(dataRoot: string): Promise<() => void> {
  const mark = createHash('sha256').update(realpathSync(dataRoot)).digest('hex').slice(0, 24);
  const address = `\0metodgraf-runner-${mark}`;
  const server = createServer((asker) => asker.end(String(process.pid)));
  server.listen(address);
  try {
    await once(server, 'listening');
  } catch {
    const pid = await holderOf(address);
    throw new StartRefusal(
      `МетодГраф с этими данными уже работает (процесс ${pid}). Остановите его: kill ${pid}`,
    );
  }
  server.unref();
  return () => server.close();
}

async function holderOf(address: string): Promise<string> {
  let pid = '';
  for await (const chunk of connect(address)) pid += String(chunk);
  return pid;
}
