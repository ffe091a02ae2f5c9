/** One step of the gateway's tables; the name begins with the UTC minute it was written. */
export interface Migration {
  readonly name: string;
  readonly sql: string;
}

/** All steps, in order. Only the gateway's own processes reach these tables, so they carry no row policies. */
export const MIGRATIONS: readonly Migration[] = [
  {
    name: '202611212330_sessions',
    sql: `
      create table session (
        secret_hash bytea primary key,
        id uuid not null unique,
        issuer text not null,
        subject text not null,
        role text not null,
        organization uuid,
        id_token text not null,
        started_at timestamptz not null,
        seen_at timestamptz not null
      );
      create index session_started_at on session (started_at);
      comment on table session is 'Кто вошёл: секрет cookie хранится только хешем';

      create table sign_in (
        secret_hash bytea primary key,
        state text not null,
        nonce text not null,
        code_verifier text not null,
        return_to text not null,
        started_at timestamptz not null
      );
      comment on table sign_in is 'Начатые входы: живут десять минут и используются один раз';
    `,
  },
  {
    name: '202611212331_accounts',
    sql: `
      create table account (
        subject_id text primary key,
        issuer text,
        subject text,
        person uuid,
        grants jsonb not null default '[]',
        version bigint not null,
        epoch text not null,
        deleted boolean not null default false
      );
      create index account_sign_in on account (issuer, subject) where not deleted;
      comment on table account is 'Копия фактов реестра об учётных записях';

      create table feed_cursor (
        producer text primary key,
        epoch text not null,
        cursor text not null,
        moved_at timestamptz not null default now()
      );
    `,
  },
  {
    name: '202611220230_audit',
    sql: `
      create sequence audit_pos;
      create table audit (
        id uuid primary key, at timestamptz not null, actor uuid not null, role text not null,
        action text not null, outcome text not null, changes jsonb not null, sealed boolean not null default false,
        xid xid8 not null default pg_current_xact_id(), pos bigint not null default nextval('audit_pos')
      );
      create index audit_unsealed on audit (xid, pos) where not sealed;
      create table audit_seal (seq bigint primary key, audit_id uuid not null unique, hash text not null);
      comment on table audit is 'Кто что выгрузил: коды и имена полей, без значений; строки только добавляются';
    `,
  },
];
