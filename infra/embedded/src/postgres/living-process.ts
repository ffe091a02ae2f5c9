import { readFileSync } from 'node:fs';

/** A zombie has ended and only waits for its parent, so it counts as dead. */
export function isProcessAlive(pid: number): boolean {
  const state = processStat(pid)?.state;
  return state !== undefined && state !== 'Z' && state !== 'X';
}

/** Ticks after boot at which the process began: with the pid it names one process for good. */
export function processBirth(pid: number): string | undefined {
  return processStat(pid)?.birth;
}

/** The program a process runs, as it was called. */
export function processProgram(pid: number): string {
  return readProc(pid, 'cmdline')?.split('\0')[0] ?? '';
}

function processStat(
  pid: number,
): { state: string | undefined; birth: string | undefined } | undefined {
  const stat = readProc(pid, 'stat');
  if (stat === undefined) return undefined;
  // The second field is the name in brackets and may hold spaces: count from its end.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return { state: fields[0], birth: fields[19] };
}

function readProc(pid: number, file: string): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return undefined;
  }
}
