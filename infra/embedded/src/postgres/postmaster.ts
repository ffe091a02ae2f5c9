import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { isProcessAlive, processProgram } from './living-process.ts';

/** A server that runs on a data directory, whoever started it. */
export type Postmaster = { readonly pid: number; readonly port: number };

/**
 * The living server of `cluster`. PostgreSQL outlives a killed starter and keeps its directory
 * locked by postmaster.pid, so a new start must find it there; a stale file counts as none.
 */
export function findPostmaster(cluster: string): Postmaster | undefined {
  const file = join(cluster, 'postmaster.pid');
  if (!existsSync(file)) return undefined;
  const [pid, directory, , port] = readFileSync(file, 'utf8').split('\n');
  if (pid === undefined || directory === undefined || port === undefined) return undefined;

  const isOurs =
    existsSync(directory) &&
    realpathSync(directory) === realpathSync(cluster) &&
    isProcessAlive(Number(pid)) &&
    processProgram(Number(pid)).endsWith('postgres');
  return isOurs ? { pid: Number(pid), port: Number(port) } : undefined;
}
