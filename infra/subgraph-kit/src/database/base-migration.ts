import { Migration } from '@mikro-orm/migrations';

/** The tables every service has: rights, facts, received facts, request keys and the audit. */
export class BaseMigration extends Migration {
  override up(): void {
    this.addSql(
      `create table reach (person uuid not null, scope text not null, since date not null, until date)`,
    );
    this.addSql(`create index reach_scope on reach (scope, person)`);
    this.addSql(`create index reach_person on reach (person)`);

    this.addSql(`create sequence fact_pos`);
    this.addSql(`create table fact (
      type text not null, subject text not null, version bigint not null,
      deleted boolean not null default false, at timestamptz not null, data jsonb not null,
      xid xid8 not null default pg_current_xact_id(), pos bigint not null default nextval('fact_pos'),
      primary key (type, subject))`);
    this.addSql(`create index fact_order on fact (xid, pos)`);
    this.addSql(`create table feed_epoch (
      id uuid primary key default gen_random_uuid(), since timestamptz not null default now(),
      only_one boolean not null default true unique check (only_one))`);
    this.addSql(`insert into feed_epoch default values`);

    this.addSql(`create table feed_cursor (
      producer text primary key, epoch text not null, cursor text not null, moved_at timestamptz not null)`);
    this.addSql(`create table received_fact (
      type text not null, subject text not null, producer text not null, version bigint not null,
      epoch text not null, deleted boolean not null, primary key (type, subject))`);
    this.addSql(`create index received_fact_producer on received_fact (producer, epoch)`);
    this.addSql(`create table parked_fact (
      type text not null, subject text not null, version bigint not null, reason text not null,
      parked_at timestamptz not null, primary key (type, subject))`);

    this.addSql(`create table request_key (
      id uuid not null, person uuid not null, action text not null, fingerprint text not null,
      outcome jsonb, at timestamptz not null default now(), primary key (person, id))`);
    this.addSql(`alter table request_key enable row level security`);
    this.addSql(`alter table request_key force row level security`);
    this.addSql(
      `create policy own on request_key using (person = (select nullif(current_setting('app.person', true), ''))::uuid)`,
    );

    this.addSql(`create sequence audit_pos`);
    this.addSql(`create table audit (
      id uuid primary key, at timestamptz not null, actor uuid not null, role text not null,
      action text not null, outcome text not null, changes jsonb not null, sealed boolean not null default false,
      xid xid8 not null default pg_current_xact_id(), pos bigint not null default nextval('audit_pos'))`);
    this.addSql(`create index audit_unsealed on audit (xid, pos) where not sealed`);
    this.addSql(
      `create table audit_seal (seq bigint primary key, audit_id uuid not null unique, hash text not null)`,
    );
  }

  override down(): void {
    for (const table of [
      'audit_seal',
      'audit',
      'request_key',
      'parked_fact',
      'received_fact',
      'feed_cursor',
      'feed_epoch',
      'fact',
      'reach',
    ]) {
      this.addSql(`drop table ${table}`);
    }
    for (const sequence of ['audit_pos', 'fact_pos']) this.addSql(`drop sequence ${sequence}`);
  }
}

/** Tables of the kit without a row policy, each with the reason. The structural test reads this list. */
export const KIT_EXEMPTIONS: Readonly<Record<string, string>> = {
  reach: 'policies of all other tables read it; it holds pseudonyms and scope keys only',
  fact: 'written by every use case, read only by the feed, which checks its reader',
  feed_epoch: 'one technical row',
  feed_cursor: 'worker only: the application role has no rights',
  received_fact: 'worker only: the application role has no rights',
  parked_fact: 'worker only: the application role has no rights',
  audit: 'insert only for the application role',
  audit_seal: 'worker only: the application role has no rights',
  mikro_orm_migrations: 'owner only',
};
