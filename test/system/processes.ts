import { readdirSync, readFileSync } from 'node:fs';
import { SYSTEM_PORT } from './system-place.ts';

const PORT_OFFSETS = { diagnostics: 12, catalog: 13 } as const;

/** The process id of one service of the tested installation. */
export function pidOf(service: keyof typeof PORT_OFFSETS): number {
  const mark = `PORT=${SYSTEM_PORT + PORT_OFFSETS[service]}`;
  const found = readdirSync('/proc').find(
    (entry) =>
      /^\d+$/.test(entry) &&
      read(entry, 'cmdline').includes(`services/${service}/dist/main.js`) &&
      read(entry, 'environ').split('\0').includes(mark),
  );
  if (!found) throw new Error(`${service} is not running`);
  return Number(found);
}

function read(pid: string, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
}
