import type { EntityClass } from '@mikro-orm/core';
import { type Migration, Migrator } from '@mikro-orm/migrations';
import { MikroORM } from '@mikro-orm/postgresql';
import { Client } from 'pg';
import { BaseMigration } from './base-migration.ts';
import { FilesMigration } from '../files/files-migration.ts';
import { ImportMigration } from '../import/import-migration.ts';
import { grantRights } from './grants.ts';
import { HistoryMigration } from './history-migration.ts';

export interface NamedMigration {
  /** UTC minute and what it does: `202609010900_assessment`. */
  name: string;
  class: new (...args: never[]) => Migration;
}

/** What a service keeps: its entities and the steps that made their tables. */
export interface Store {
  entities: readonly EntityClass<object>[];
  migrations: readonly NamedMigration[];
  /** Rights of requests beyond the usual, such as `insert, delete on reach` for the registry. */
  appGrants?: readonly string[];
}

export interface DatabaseUrls {
  owner: string;
  app: string;
  worker: string;
}

/** What the kit itself keeps; steps of services come after. */
export const KIT_MIGRATIONS: readonly NamedMigration[] = [
  { name: '202601010000_base', class: BaseMigration },
  { name: '202601010001_history', class: HistoryMigration },
  { name: '202601010002_files', class: FilesMigration },
  { name: '202601010003_import', class: ImportMigration },
];

/** A stuck transaction would hold the feeds of the whole cluster back. */
const IDLE_IN_TRANSACTION_MS = 30_000;

/** Opens the store under one role. Requests use the application role, consumers and seeds the worker. */
export function openDatabase(store: Store, url: string, pool = 10): Promise<MikroORM> {
  return MikroORM.init({
    entities: [...store.entities],
    clientUrl: url,
    pool: { min: 0, max: pool },
    extensions: [Migrator],
    ensureDatabase: false,
    forceUtcTimezone: true,
    migrations: {
      migrationsList: [...KIT_MIGRATIONS, ...store.migrations].map(({ name, class: step }) => ({
        name,
        class: step,
      })) as never,
      snapshot: false,
      transactional: true,
    },
    driverOptions: { idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_MS },
  });
}

/** Brings the database to the newest version under its owner and renews the rights of the other roles. */
export async function migrate(store: Store, urls: DatabaseUrls): Promise<string[]> {
  const orm = await openDatabase(store, urls.owner, 2);
  try {
    const done = await orm.migrator.up();
    const owner = new Client({ connectionString: urls.owner });
    await owner.connect();
    try {
      const roles = { app: new URL(urls.app).username, worker: new URL(urls.worker).username };
      await grantRights(owner, roles, store.appGrants);
    } finally {
      await owner.end();
    }
    return done.map(({ name }) => name);
  } finally {
    await orm.close();
  }
}
