import type { MikroORM } from '@mikro-orm/postgresql';
import { missingSql } from '../database/missing-sql.ts';
import { openDatabase } from '../database/open-database.ts';
import type { Service } from '../process/service.ts';
import type { RowPolicy } from '../rights/row-policies.ts';

/** What entities describe and migrations did not build, as SQL; empty when both agree. */
export async function schemaDrift(service: Service, ownerUrl: string): Promise<string> {
  const owner = await openDatabase(service, ownerUrl, 2);
  try {
    // PostgreSQL prints conditions its own way, so policies are compared by PostgreSQL below.
    const tables = (await missingSql(owner)).filter(
      (line) => !/^(drop|create|alter) policy /.test(line),
    );
    return [...tables, ...(await policyDrift(owner))].join('\n');
  } finally {
    await owner.close();
  }
}

interface StoredPolicy {
  name: string;
  command: string;
  using: string | null;
  check: string | null;
}

async function policyDrift(owner: MikroORM): Promise<string[]> {
  const drift: string[] = [];
  for (const { tableName, policies } of owner.getMetadata().getAll().values()) {
    const stored = await storedPolicies(owner, tableName);
    const described = await describedPolicies(owner, tableName, (policies ?? []) as RowPolicy[]);
    for (const policy of described) {
      if (!stored.some((row) => same(row, policy)))
        drift.push(`${tableName}: policy ${policy.name} differs`);
    }
    for (const { name } of stored) {
      if (!described.some((policy) => policy.name === name))
        drift.push(`${tableName}: policy ${name} is not described`);
    }
  }
  return drift;
}

/** Lets PostgreSQL read and print the described policies on the same table, then takes them back. */
async function describedPolicies(
  owner: MikroORM,
  table: string,
  policies: readonly RowPolicy[],
): Promise<StoredPolicy[]> {
  const em = owner.em.fork();
  await em.begin();
  try {
    for (const { name } of await storedPolicies(owner, table)) {
      await em.execute(`drop policy "${name}" on "${table}"`);
    }
    for (const { name, command = 'all', using, check } of policies) {
      const conditions = `${using ? `using (${using})` : ''} ${check ? `with check (${check})` : ''}`;
      await em.execute(
        `create policy "${name}" on "${table}" for ${command} ${conditions}`.replaceAll('?', '\\?'),
      );
    }
    return await em.execute<StoredPolicy[]>(READ, [table]);
  } finally {
    await em.rollback();
  }
}

const READ = `select policyname as name, cmd as command, qual as "using", with_check as "check"
  from pg_policies where schemaname = 'public' and tablename = ?`;

async function storedPolicies(owner: MikroORM, table: string): Promise<StoredPolicy[]> {
  return await owner.em.fork().execute<StoredPolicy[]>(READ, [table]);
}

const same = (a: StoredPolicy, b: StoredPolicy): boolean =>
  a.name === b.name && a.command === b.command && a.using === b.using && a.check === b.check;
