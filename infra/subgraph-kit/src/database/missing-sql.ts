import type { MikroORM } from '@mikro-orm/postgresql';

/**
 * SQL that would give the database what entities describe and it lacks. What migrations built beyond the
 * entities stays: foreign keys, exclusions and indexes need not be said twice.
 */
export async function missingSql(owner: MikroORM): Promise<string[]> {
  const sql = await owner.schema.getUpdateSchemaSQL({ wrap: false, safe: true });
  return sql
    .split('\n')
    .filter((line) => line && !/^(drop index|alter table "\w+" drop constraint) /.test(line));
}
