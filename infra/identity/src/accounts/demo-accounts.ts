import { readFileSync } from 'node:fs';
import { loadRegion } from '@metodgraf/regions';
import { Pool } from 'pg';
import type { Configuration } from '../configuration.ts';
import { Accounts } from './accounts.ts';

/**
 * Accounts of the demo region under the installation's one random password. The subject of a demo
 * account is its login: the registry links (issuer, subject) to a person by the same rule.
 */
export async function seedDemoAccounts(
  configuration: Configuration,
  progress: (done: number, total: number) => void,
): Promise<void> {
  const { demo } = loadRegion(configuration.region);
  const accounts = demo?.accounts ?? [];
  const password = readDemoPassword(configuration);
  const pool = new Pool({ connectionString: configuration.database.worker, max: 1 });
  try {
    const store = new Accounts(pool);
    for (const [index, { login }] of accounts.entries()) {
      await store.set(login, login, password);
      progress(index + 1, accounts.length);
    }
  } finally {
    await pool.end();
  }
}

/** What a person needs to try the system, said at every start on their own screen. */
export function announceDemoAccounts(configuration: Configuration): string[] {
  const accounts = loadRegion(configuration.region).demo?.accounts ?? [];
  if (accounts.length === 0) return [];
  const width = Math.max(...accounts.map(({ login }) => login.length));
  return [
    '',
    `Учётные записи (пароль у всех один: ${readDemoPassword(configuration)})`,
    ...accounts.map(({ login, title, story }) => `  ${login.padEnd(width)}  ${title}. ${story}`),
    '',
  ];
}

function readDemoPassword({ demoPasswordFile }: Configuration): string {
  if (demoPasswordFile === undefined) throw new Error('Не задан METODGRAF_DEMO_PASSWORD_FILE.');
  return readFileSync(demoPasswordFile, 'utf8').trim();
}
