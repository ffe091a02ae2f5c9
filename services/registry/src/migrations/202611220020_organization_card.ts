import { historyOf } from '@metodgraf/subgraph-kit';
import { Migration } from '@mikro-orm/migrations';
import { forRole, guarded, readable } from './row-guards.ts';

const COLUMNS = [
  `"unit_kind" text not null default 'LEGAL_ENTITY'`,
  `"host_kind" text null`,
  ...['inn', 'licence_number', 'licence_issuer', 'address', 'phone', 'email', 'website'].map(
    (name) => `"${name}" text null`,
  ),
  `"licence_on" date null`,
  `"successor_id" uuid null`,
  `"closing_act" text null`,
];
const HOSTS = `'UNIT_OF_PROVIDER', 'UNIT_OF_UNIVERSITY', 'UNIT_OF_COLLEGE', 'LEGAL_ENTITY'`;

/**
 * The card of an organization, its end and successor, acts of moves, mandates, the dictionary of functions,
 * and whom to state anew. Only adds.
 */
export class OrganizationCard202611220020 extends Migration {
  override up(): void {
    for (const column of COLUMNS) this.addSql(`alter table "organization" add column ${column}`);
    this.addSql(`alter table "organization"
      add constraint "organization_unit_kind_check" check ("unit_kind" in ('LEGAL_ENTITY', 'STRUCTURAL_UNIT')),
      add constraint "organization_host_kind_check" check ("host_kind" in (${HOSTS})),
      add constraint "organization_successor_fk" foreign key ("successor_id") references "organization" ("id"),
      add constraint "organization_not_own_successor" check (successor_id <> id)`);
    this.addSql(`alter table "organization_link" add column "act" text null`);
    this.addSql(`create policy "roles_update" on "organization" for update ${FOR_CENTER}`);
    this.addSql(`create policy "roles_update" on "organization_link" for update ${FOR_CENTER}`);
    this.mandates();
    this.functions();
    this.addSql(`create table "restatement" (
      "id" uuid not null, "organization_id" uuid not null, primary key ("id"))`);
    this.addAll(guarded('restatement', forRole('CENTER', 'insert')));
  }

  private mandates(): void {
    this.addSql(`create table "mandate" (
      "id" uuid not null, "organization_id" uuid not null, "activity" text not null, "act_title" text not null,
      "act_number" text not null, "act_on" date not null, "since" date not null, "until" date null,
      "version" int not null default 1,
      primary key ("id"),
      constraint "mandate_organization_fk" foreign key ("organization_id") references "organization" ("id"),
      constraint "mandate_period" check (until > since))`);
    this.addSql(`create index "mandate_organization_id_index" on "mandate" ("organization_id")`);
    this.addAll(
      guarded('mandate', readable, forRole('CENTER', 'insert'), forRole('CENTER', 'update')),
    );
    this.addAll(historyOf('mandate'));
  }

  private functions(): void {
    this.addSql(`create table "subject_function" (
      "code" text not null, "type_code" text null, "level" text null, "title" text not null, "clause" text not null,
      "document" text not null, "valid_from" date not null, "valid_to" date null, "position" int not null,
      primary key ("code"),
      constraint "subject_function_type_fk" foreign key ("type_code") references "subject_type" ("code"))`);
    this.addAll(guarded('subject_function', readable));
  }

  override down(): void {
    for (const table of ['restatement', 'subject_function', 'mandate_history', 'mandate'])
      this.addSql(`drop table "${table}"`);
    for (const table of ['organization', 'organization_link'])
      this.addSql(`drop policy "roles_update" on "${table}"`);
    this.addSql(`alter table "organization_link" drop column "act"`);
    for (const column of COLUMNS)
      this.addSql(`alter table "organization" drop column ${column.split(' ')[0]}`);
  }

  private addAll(statements: readonly string[]): void {
    for (const statement of statements) this.addSql(statement);
  }
}

const CENTER = `(select nullif(current_setting('app.role', true), '')) in ('CENTER')`;
const FOR_CENTER = `using (${CENTER}) with check (${CENTER})`;
