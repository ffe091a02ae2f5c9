import { readdirSync, readFileSync } from 'node:fs';

/**
 * Megabytes that the trees of processes under `roots` take together. Proportional set size: a page
 * shared by ten processes of PostgreSQL counts once, where a sum of RSS would count it ten times.
 */
export function memoryOf(roots: readonly number[]): number {
  const children = Map.groupBy(
    readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map(Number),
    parentOf,
  );
  const tree = (pid: number): number[] => [pid, ...(children.get(pid) ?? []).flatMap(tree)];
  const kilobytes = [...new Set(roots.flatMap(tree))].map(proportionalSize);
  return Math.round(kilobytes.reduce((sum, size) => sum + size, 0) / 1024);
}

function parentOf(pid: number): number {
  return Number(read(pid, 'status').match(/^PPid:\s+(\d+)/m)?.[1] ?? 0);
}

function proportionalSize(pid: number): number {
  return Number(read(pid, 'smaps_rollup').match(/^Pss:\s+(\d+)/m)?.[1] ?? 0);
}

/** A process may end, or belong to somebody else, while we read. */
function read(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
}
