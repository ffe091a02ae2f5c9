import type { EntityManager } from '@mikro-orm/postgresql';
import { restateAccounts } from './restate-accounts.ts';
import { restatePersonAndWorkforce, type Statement } from './restate-person.ts';

/** Tells everything that depends on where a person works: who sees them, what they do, their roles. */
export async function restateWork(tx: EntityManager, statement: Statement): Promise<void> {
  await restatePersonAndWorkforce(tx, statement);
  await restateAccounts(tx, statement);
}
