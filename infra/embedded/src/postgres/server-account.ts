import { readFileSync } from 'node:fs';

/** The unprivileged user under whom PostgreSQL runs when we are root: it refuses to run as root. */
export type ServerAccount = { readonly uid: number; readonly gid: number };

/** `nobody` stands in every /etc/passwd, so no user has to be created; `undefined`: run as ourselves. */
export function serverAccount(): ServerAccount | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith('nobody:'));
  const [, , uid, gid] = line?.split(':') ?? [];
  if (uid === undefined || gid === undefined) {
    throw new Error('В /etc/passwd нет пользователя nobody: PostgreSQL не работает от имени root.');
  }
  return { uid: Number(uid), gid: Number(gid) };
}
