import { randomBytes } from 'node:crypto';
import {
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Binaries } from './binaries.ts';
import { runProgram } from './programs.ts';
import type { ServerAccount } from './server-account.ts';

/** Where things stand inside the folder of one server. */
export const clusterOf = (directory: string): string => join(directory, 'cluster');
const passwordFile = (directory: string): string => join(directory, 'superuser-password');

/** The superuser's password, made once; also the seed of the passwords of all other roles. */
export function superuserPassword(directory: string): string {
  const file = passwordFile(directory);
  if (!existsSync(file))
    writeFileSync(file, randomBytes(24).toString('base64url'), { mode: 0o600 });
  return readFileSync(file, 'utf8');
}

/** What the server needs to know of its place to make a cluster or to run on it. */
export type Place = {
  readonly directory: string;
  readonly binaries: Binaries;
  readonly account: ServerAccount | undefined;
};

/**
 * Makes the cluster, if there is none. Built aside and renamed: a first start that was killed
 * leaves nothing that looks like data. Sorting is by ICU `ru`: C.UTF-8 puts Ё before А.
 */
export async function ensureCluster(place: Place, durable: boolean): Promise<void> {
  const cluster = clusterOf(place.directory);
  if (existsSync(join(cluster, 'PG_VERSION'))) return;

  const unfinished = join(place.directory, 'cluster.unfinished');
  const password = join(place.directory, 'initdb-password');
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { mode: 0o700 });
  writeFileSync(password, superuserPassword(place.directory), { mode: 0o600 });
  if (place.account) {
    for (const path of [unfinished, password])
      chownSync(path, place.account.uid, place.account.gid);
  }
  try {
    await runProgram(place.binaries, place.account, [
      'initdb',
      `--pgdata=${unfinished}`,
      '--username=postgres',
      '--auth=scram-sha-256',
      `--pwfile=${password}`,
      '--encoding=UTF8',
      '--locale-provider=icu',
      '--icu-locale=ru',
      '--locale=C.UTF-8',
      '--text-search-config=russian',
      ...(durable ? [] : ['--no-sync']),
    ]);
    renameSync(unfinished, cluster);
  } finally {
    rmSync(password, { force: true });
  }
}
