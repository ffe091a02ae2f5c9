import type { EntityManager } from '@mikro-orm/postgresql';
import { KIT_EXEMPTIONS } from '../database/base-migration.ts';

/**
 * Tables that requests could read without a row policy, except those the kit exempts in writing.
 * A service's structural test compares this with its own written exemptions.
 */
export async function unguardedTables(em: EntityManager): Promise<string[]> {
  const rows = await em.execute<{ name: string }[]>(
    `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'public' and c.relkind in ('r', 'p')
        and not (c.relrowsecurity and c.relforcerowsecurity
                 and exists (select from pg_policy where polrelid = c.oid))
      order by c.relname`,
  );
  return rows.map(({ name }) => name).filter((name) => !(name in KIT_EXEMPTIONS));
}
