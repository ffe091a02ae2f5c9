import { readdirSync, readFileSync } from 'node:fs';
import { livingPostgres } from '../postgres/start-postgres.ts';
import { memoryOf } from '../processes/memory.ts';
import { findDataHome } from './data-home.ts';
import type { Installation } from './installation-file.ts';

/** One running part of an installation, by the name of its process. */
export type RunningPart = { readonly name: string; readonly megabytes: number };

/**
 * What of an installation runs now and the memory it takes: its services, the database and the runner
 * itself. Empty when it is stopped. Several installations of one project are told apart by their ports.
 */
export function runningParts(
  { processes }: Installation,
  data = process.env['METODGRAF_DATA'],
): RunningPart[] {
  const living = allProcesses();
  const found = processes.flatMap(({ name, directory, environment }) => {
    const port = `PORT=${environment['PORT']}`;
    const pid = living.find(
      (each) =>
        read(each, 'cmdline').split('\0').includes(`${directory}/dist/main.js`) &&
        read(each, 'environ').split('\0').includes(port),
    );
    return pid === undefined ? [] : [{ name, pid }];
  });
  if (found.length === 0) return [];
  const services = found.map(({ name, pid }) => ({ name, megabytes: memoryOf([pid]) }));
  const database = livingPostgres(findDataHome(data).postgres);
  return [
    ...services,
    ...(database ? [{ name: 'postgresql', megabytes: memoryOf([database.pid]) }] : []),
    ...runnerOf(found.map(({ pid }) => pid)),
  ];
}

/** The one that started them, without what it started. */
function runnerOf(children: readonly number[]): RunningPart[] {
  const parent = Number(/^PPid:\s+(\d+)/m.exec(read(children[0] ?? 0, 'status'))?.[1] ?? 0);
  if (parent <= 1) return [];
  const own = memoryOf([parent]) - children.reduce((sum, pid) => sum + memoryOf([pid]), 0);
  return own > 0 ? [{ name: 'runner', megabytes: own }] : [];
}

function allProcesses(): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number);
}

/** A process may end, or belong to somebody else, while we read. */
function read(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
}
