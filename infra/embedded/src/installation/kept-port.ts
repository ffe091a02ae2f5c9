import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DataHome } from './data-home.ts';

const USUAL_PORT = 4000;

/** The chosen port, else the one of the last start: accounts name an issuer that holds it. */
export function portOf(home: DataHome, chosen: number | undefined): number {
  if (chosen !== undefined) return chosen;
  return existsSync(file(home)) ? Number(readFileSync(file(home), 'utf8')) : USUAL_PORT;
}

/** Kept only when the ports have proved free. */
export function keepPort(home: DataHome, port: number): void {
  writeFileSync(file(home), String(port));
}

function file(home: DataHome): string {
  return join(home.state, 'port');
}
