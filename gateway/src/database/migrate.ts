import { Client } from 'pg';
import { MIGRATIONS } from './migrations.ts';

/** How the gateway reaches its database in its three roles. */
export interface DatabaseUrls {
  readonly app: string;
  readonly owner: string;
  readonly worker: string;
}

/** Brings the tables up to date as their owner and lets the other two roles use them. */
export async function migrate({ app, owner, worker }: DatabaseUrls): Promise<string[]> {
  const client = new Client({ connectionString: owner });
  await client.connect();
  try {
    await client.query('begin');
    // Two replicas may start at once: the second waits and finds everything done.
    await client.query("select pg_advisory_xact_lock(hashtext('metodgraf gateway migrations'))");
    const applied = await applyNew(client);
    for (const url of [app, worker]) {
      const role = client.escapeIdentifier(decodeURIComponent(new URL(url).username));
      await client.query(`grant usage on schema public to ${role}`);
      await client.query(
        `grant select, insert, update, delete on all tables in schema public to ${role}`,
      );
    }
    await protectAudit(client, app);
    await client.query('commit');
    return applied;
  } finally {
    await client.end();
  }
}

/** The role that answers requests adds to the audit and does nothing else with it (S44). */
async function protectAudit(client: Client, app: string): Promise<void> {
  const role = client.escapeIdentifier(decodeURIComponent(new URL(app).username));
  await client.query(`revoke all on audit, audit_seal from ${role}`);
  await client.query(`grant insert on audit to ${role}`);
  await client.query(`grant usage on sequence audit_pos to ${role}`);
}

async function applyNew(client: Client): Promise<string[]> {
  await client.query(
    'create table if not exists migration (name text primary key, applied_at timestamptz not null default now())',
  );
  const { rows } = await client.query<{ name: string }>('select name from migration');
  const known = new Set(rows.map(({ name }) => name));
  const due = MIGRATIONS.filter(({ name }) => !known.has(name));
  for (const { name, sql } of due) {
    await client.query(sql);
    await client.query('insert into migration (name) values ($1)', [name]);
  }
  return due.map(({ name }) => name);
}
