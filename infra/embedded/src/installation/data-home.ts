import { createHash } from 'node:crypto';
import { mkdirSync, realpathSync, rmSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { projectRoot } from '../project-root.ts';
import { StartRefusal } from '../start-refusal.ts';

/** Everything an installation keeps stands here: deleting these entries deletes the installation. */
const entries = ['postgres', 'keys', 'secrets', 'logs', 'cache', 'state'] as const;

/** Paths of one installation. */
export type DataHome = Readonly<Record<(typeof entries)[number] | 'root', string>>;

/**
 * As root the data stand outside the project: the folder above it is often a home with mode 0700,
 * where the unprivileged user of PostgreSQL could not enter. `chosen` is METODGRAF_DATA.
 */
export function openDataHome(chosen: string | undefined): DataHome {
  const home = findDataHome(chosen);
  mkdirSync(home.root, { recursive: true, mode: 0o711 });
  if (process.getuid?.() === 0) assertOpenToOthers(home.root);
  for (const entry of entries) {
    mkdirSync(home[entry], { recursive: true, mode: entry === 'postgres' ? 0o711 : 0o700 });
  }
  return home;
}

/** Where the data would stand, made or not. */
export function findDataHome(chosen: string | undefined): DataHome {
  return homeAt(chosen === undefined ? usualRoot() : resolve(chosen));
}

/** Deletes only what an installation makes: METODGRAF_DATA may name a folder with other things. */
export function eraseData(home: DataHome): void {
  for (const entry of entries) rmSync(home[entry], { recursive: true, force: true });
  openDataHome(home.root);
}

function homeAt(root: string): DataHome {
  const paths = entries.map((entry) => [entry, join(root, entry)] as const);
  return { root, ...Object.fromEntries(paths) } as DataHome;
}

function usualRoot(): string {
  if (process.getuid?.() !== 0) return join(projectRoot, '.data');
  const mark = createHash('sha256').update(realpathSync(projectRoot)).digest('hex').slice(0, 12);
  return `/var/lib/metodgraf/${mark}`;
}

/** Said in words here, since PostgreSQL's own "permission denied" names the wrong culprit. */
function assertOpenToOthers(root: string): void {
  for (let folder = realpathSync(root); folder !== '/'; folder = dirname(folder)) {
    if ((statSync(folder).mode & 0o001) === 0) {
      throw new StartRefusal(
        `Папка ${folder} закрыта для пользователя nobody, от имени которого работает PostgreSQL. ` +
          'Задайте METODGRAF_DATA=/var/lib/… или уберите эту переменную.',
      );
    }
  }
}
