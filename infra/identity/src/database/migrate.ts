import { Client } from 'pg';
import type { Configuration } from '../configuration.ts';

/**
 * Applied in this order, each once. No table here has a row policy: nobody reads them but this
 * process, and none of them holds a person, only logins and what signing in leaves behind.
 */
const migrations: readonly (readonly [name: string, sql: string])[] = [
  [
    '202611210900_account',
    `create table account (
       subject text constraint account_pkey primary key,
       login text not null constraint account_login_key unique,
       password_hash text not null,
       changed_at timestamptz not null default now()
     )`,
  ],
  [
    '202611210901_artifact',
    `create table artifact (
       model text not null,
       id text not null,
       payload jsonb not null,
       grant_id text,
       uid text,
       expires_at timestamptz,
       constraint artifact_pkey primary key (model, id)
     );
     create index artifact_grant_id on artifact (grant_id);
     create index artifact_uid on artifact (uid);
     create index artifact_expires_at on artifact (expires_at)`,
  ],
  [
    '202611210902_login_attempt',
    `create table login_attempt (
       key text constraint login_attempt_pkey primary key,
       points integer not null default 0,
       expire bigint
     )`,
  ],
];

/** Brings the tables up to date as their owner and lets the other roles use them. */
export async function migrate(database: Configuration['database']): Promise<void> {
  const client = new Client({ connectionString: database.owner });
  await client.connect();
  try {
    await client.query(
      'create table if not exists migration (name text primary key, at timestamptz default now())',
    );
    const { rows } = await client.query<{ name: string }>('select name from migration');
    const done = new Set(rows.map(({ name }) => name));
    for (const [name, sql] of migrations) {
      if (done.has(name)) continue;
      await client.query('begin');
      await client.query(sql);
      await client.query('insert into migration (name) values ($1)', [name]);
      await client.query('commit');
    }
    const [app, worker] = [database.app, database.worker].map((url) =>
      client.escapeIdentifier(new URL(url).username),
    );
    await client.query(`grant select, insert, update, delete on artifact, login_attempt to ${app}`);
    await client.query(`grant select on account to ${app}`);
    await client.query(`grant select, insert, update, delete on account to ${worker}`);
  } finally {
    await client.end();
  }
}
