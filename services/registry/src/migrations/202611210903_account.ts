import { Migration } from '@mikro-orm/migrations';
import { forRole, guarded, own, stated } from './row-guards.ts';

/** Sign-ins, roles, consents and introductions. Only adds. */
export class Account202611210903 extends Migration {
  override up(): void {
    this.addSql(`create table "account" (
      "id" uuid not null, "issuer" text not null, "subject" text not null, "person_id" uuid not null,
      primary key ("id"),
      constraint "account_sign_in_unique" unique ("issuer", "subject"),
      constraint "account_person_fk" foreign key ("person_id") references "person" ("id"))`);
    this.addSql(`create index "account_person_id_index" on "account" ("person_id")`);
    this.addSql(`create table "role_grant" (
      "id" uuid not null, "person_id" uuid not null, "role" text not null, "organization_id" uuid null, "duties" text[] not null,
      "since" date not null, "until" date null, "version" int not null default 1,
      primary key ("id"),
      constraint "role_grant_period" check (until >= since),
      constraint "role_grant_person_fk" foreign key ("person_id") references "person" ("id"),
      constraint "role_grant_organization_fk" foreign key ("organization_id") references "organization" ("id"),
      constraint "role_grant_once" exclude using gist (
        person_id with =, role with =, coalesce(organization_id::text, '') with =, daterange(since, until) with &&))`);
    this.addSql(`create table "consent" (
      "id" uuid not null, "person_id" uuid not null, "kind" text not null, "given_on" date not null, "withdrawn_on" date null,
      primary key ("id"),
      constraint "consent_kind_check" check ("kind" in ('RESULTS_TO_SCHOOL')),
      constraint "consent_period" check (withdrawn_on >= given_on),
      constraint "consent_person_fk" foreign key ("person_id") references "person" ("id"),
      constraint "consent_once" exclude using gist (person_id with =, kind with =, daterange(given_on, withdrawn_on) with &&))`);
    this.addSql(`create table "introduction" (
      "id" uuid not null, "service" text not null, "subject" text not null, "person_id" uuid not null, "party" uuid not null,
      "reason" text not null, "since" date not null, "until" date null,
      primary key ("id"),
      constraint "introduction_subject_unique" unique ("service", "subject"),
      constraint "introduction_person_fk" foreign key ("person_id") references "person" ("id"))`);
    this.addSql(`create index "introduction_person_id_index" on "introduction" ("person_id")`);

    const administered = [forRole('ADMINISTRATOR', 'insert'), forRole('ADMINISTRATOR', 'update')];
    const seen = [
      own('person_id', 'select'),
      stated('person_id'),
      forRole('ADMINISTRATOR', 'select'),
    ];
    for (const statement of [
      ...guarded('account', ...seen),
      ...guarded('role_grant', ...seen, ...administered),
      ...guarded('consent', own('person_id', 'all'), stated('person_id')),
      ...guarded('introduction', own('person_id', 'select'), stated('person_id')),
    ]) {
      this.addSql(statement);
    }
  }

  override down(): void {
    for (const table of ['introduction', 'consent', 'role_grant', 'account'])
      this.addSql(`drop table "${table}"`);
  }
}
