import type { ClientBase } from 'pg';

const WORKER_ONLY = [
  'feed_cursor',
  'received_fact',
  'parked_fact',
  'audit_seal',
  'mikro_orm_migrations',
];

/**
 * Gives the application role what requests need and no more; run by the owner after each migration.
 * The worker role bypasses row policies and must not be reachable from a request.
 */
export async function grantRights(
  owner: ClientBase,
  roles: { app: string; worker: string },
  extra: readonly string[] = [],
): Promise<void> {
  const app = quoted(roles.app);
  const worker = quoted(roles.worker);
  const everything = 'all tables in schema public';
  const statements = [
    `grant usage on schema public to ${app}, ${worker}`,
    `grant select, insert, update, delete on ${everything} to ${app}, ${worker}`,
    `grant usage on all sequences in schema public to ${app}, ${worker}`,
    `revoke all on ${WORKER_ONLY.join(', ')} from ${app}`,
    `revoke all on reach, fact, feed_epoch, audit from ${app}`,
    `grant select on reach to ${app}`,
    `grant select, insert, update on fact to ${app}`,
    `grant select on feed_epoch to ${app}`,
    `grant insert on audit to ${app}`,
    `revoke update, delete on file, file_chunk from ${app}`,
    `revoke all on mikro_orm_migrations from ${worker}`,
    `grant truncate on ${everything} to ${worker}`,
    ...extra.map((grant) => `grant ${grant} to ${app}`),
  ];
  for (const statement of statements) await owner.query(statement);
}

function quoted(role: string): string {
  return `"${role.replaceAll('"', '""')}"`;
}
