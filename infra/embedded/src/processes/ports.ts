import { once } from 'node:events';
import { createServer } from 'node:net';
import { StartRefusal } from '../start-refusal.ts';

/** A port somebody of us will listen on. */
export type NeededPort = { readonly port: number; readonly name: string };

/** Names the taken port and a base whose ports are all free, instead of a failure half-way. */
export async function assertPortsFree(base: number, needed: readonly NeededPort[]): Promise<void> {
  for (const { port, name } of needed) {
    if (await isFree(port)) continue;
    const other = await freeBase(base, needed);
    throw new StartRefusal(
      `Порт ${port} (${name}) занят другой программой. Выберите другие порты: METODGRAF_PORT=${other} npm start`,
    );
  }
}

async function freeBase(base: number, needed: readonly NeededPort[]): Promise<number> {
  for (let candidate = base + 100; candidate < 65_000; candidate += 100) {
    const ports = needed.map(({ port }) => port - base + candidate);
    const free = await Promise.all(ports.map(isFree));
    if (free.every(Boolean)) return candidate;
  }
  return base + 100;
}

/** Browsers try ::1 for `localhost` first, so a stranger there would get our visitors. */
async function isFree(port: number): Promise<boolean> {
  return (await canListen(port, '127.0.0.1')) && (await canListen(port, '::1'));
}

async function canListen(port: number, host: string): Promise<boolean> {
  const server = createServer();
  try {
    server.listen({ port, host });
    await once(server, 'listening');
    return true;
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    return code === 'EADDRNOTAVAIL' || code === 'EAFNOSUPPORT'; // no IPv6 here
  } finally {
    server.close();
  }
}
