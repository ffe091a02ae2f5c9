import { createHash } from 'node:crypto';
import type { ClientBase, Pool } from 'pg';

interface AuditRow {
  id: string;
  at: Date;
  actor: string;
  role: string;
  action: string;
  outcome: string;
  changes: unknown;
}

const BATCH = 1_000;

/** Seals new audit rows in feed order, one sealer at a time; returns how many were sealed. */
export async function sealAudit(client: ClientBase): Promise<number> {
  await client.query('begin');
  try {
    await client.query(`select pg_advisory_xact_lock(hashtext('audit-seal'))`);
    const { rows } = await client.query<AuditRow>(
      `select id, at, actor, role, action, outcome, changes from audit
        where xid < pg_snapshot_xmin(pg_current_snapshot()) and not sealed
        order by xid, pos limit ${BATCH}`,
    );
    let { seq, hash } = await head(client);
    for (const row of rows) {
      hash = link(hash, row);
      seq += 1;
      await client.query('insert into audit_seal (seq, audit_id, hash) values ($1, $2, $3)', [
        seq,
        row.id,
        hash,
      ]);
    }
    await client.query('update audit set sealed = true where id = any ($1)', [
      rows.map(({ id }) => id),
    ]);
    await client.query('commit');
    return rows.length;
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}

/** What the verifier found: `broken` is the number of the first seal that does not hold. */
export interface AuditVerdict {
  sealed: number;
  unsealed: number;
  head: string;
  broken: number | null;
  reason: 'CHANGED' | 'DELETED' | null;
}

/** Recomputes the whole chain. Source: security S44. */
export async function verifyAudit(database: Pool | ClientBase): Promise<AuditVerdict> {
  let hash = '';
  let sealed = 0;
  for (;;) {
    const { rows } = await database.query<Partial<AuditRow> & { seq: string; sealed_hash: string }>(
      `select s.seq, s.hash as sealed_hash, a.id, a.at, a.actor, a.role, a.action, a.outcome, a.changes
         from audit_seal s left join audit a on a.id = s.audit_id
        where s.seq > $1 order by s.seq limit ${BATCH}`,
      [sealed],
    );
    for (const row of rows) {
      const expected =
        Number(row.seq) === sealed + 1 && row.id ? link(hash, row as AuditRow) : null;
      if (expected !== row.sealed_hash) {
        const reason = expected === null ? 'DELETED' : 'CHANGED';
        return {
          sealed,
          unsealed: await unsealed(database),
          head: hash,
          broken: Number(row.seq),
          reason,
        };
      }
      hash = expected;
      sealed += 1;
    }
    if (rows.length < BATCH) break;
  }
  const lost = await database.query<{ n: number }>(
    'select count(*)::int as n from audit where sealed and not exists (select from audit_seal s where s.audit_id = audit.id)',
  );
  const broken = (lost.rows[0]?.n ?? 0) > 0 ? sealed + 1 : null;
  return {
    sealed,
    unsealed: await unsealed(database),
    head: hash,
    broken,
    reason: broken ? 'DELETED' : null,
  };
}

async function head(client: ClientBase): Promise<{ seq: number; hash: string }> {
  const { rows } = await client.query<{ seq: string; hash: string }>(
    'select seq, hash from audit_seal order by seq desc limit 1',
  );
  return rows[0] ? { seq: Number(rows[0].seq), hash: rows[0].hash } : { seq: 0, hash: '' };
}

async function unsealed(database: Pool | ClientBase): Promise<number> {
  const { rows } = await database.query<{ n: number }>(
    'select count(*)::int as n from audit where not sealed',
  );
  return rows[0]?.n ?? 0;
}

function link(previous: string, row: AuditRow): string {
  const content = [
    previous,
    row.id,
    row.at.toISOString(),
    row.actor,
    row.role,
    row.action,
    row.outcome,
  ];
  return createHash('sha256')
    .update(JSON.stringify([...content, row.changes]))
    .digest('hex');
}
