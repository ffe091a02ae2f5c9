import { Migration } from '@mikro-orm/migrations';
import { historyOf } from '@metodgraf/subgraph-kit';
import { forRole, guarded, reachedBy, readable, stated } from './row-guards.ts';

/** Schools with low results and leadership teams. Only adds. */
export class Teams202611220032 extends Migration {
  override up(): void {
    this.addSql(`create table "low_results_period" (
      "id" uuid not null, "organization_id" uuid not null, "since" date not null, "until" date null,
      "basis" text not null, "version" int not null default 1,
      primary key ("id"),
      constraint "low_results_period_dates" check (until > since),
      constraint "low_results_organization_fk" foreign key ("organization_id") references "organization" ("id"),
      constraint "low_results_once" exclude using gist (organization_id with =, daterange(since, until) with &&))`);
    this.addSql(`create table "leadership_team" (
      "id" uuid not null, "organization_id" uuid not null, "since" date not null, "version" int not null default 1,
      primary key ("id"),
      constraint "leadership_team_organization_fk" foreign key ("organization_id") references "organization" ("id"),
      constraint "leadership_team_once" unique ("organization_id"))`);
    this.addSql(`create table "team_member" (
      "id" uuid not null, "team_id" uuid not null, "person_id" uuid not null, "role" text not null,
      "since" date not null, "until" date null, "version" int not null default 1,
      primary key ("id"),
      constraint "team_member_role_check" check ("role" in ('HEAD', 'DEPUTY', 'UNIT_HEAD', 'OTHER')),
      constraint "team_member_dates" check (until > since),
      constraint "team_member_team_fk" foreign key ("team_id") references "leadership_team" ("id"),
      constraint "team_member_person_fk" foreign key ("person_id") references "person" ("id"),
      constraint "team_member_once" exclude using gist (team_id with =, person_id with =, daterange(since, until) with &&))`);
    this.addSql(`create index "team_member_team_id_index" on "team_member" ("team_id")`);
    this.addSql(`create index "team_member_person_id_index" on "team_member" ("person_id")`);
    const written = [forRole('CENTER', 'insert'), forRole('CENTER', 'update')];
    const staff = {
      name: 'roles_select',
      command: 'select',
      condition: `(select nullif(current_setting('app.role', true), '')) in ('CENTER', 'MINISTRY', 'MUNICIPALITY', 'SCHOOL', 'METHODOLOGIST')`,
    } as const;
    for (const statement of [
      ...guarded('low_results_period', staff, ...written),
      ...guarded('leadership_team', readable, ...written),
      ...guarded('team_member', reachedBy('card', 'person_id'), stated('person_id'), ...written),
      ...historyOf('low_results_period'),
      ...historyOf('team_member'),
    ])
      this.addSql(statement);
  }

  override down(): void {
    for (const table of ['team_member', 'low_results_period']) {
      this.addSql(`drop trigger "${table}_history" on "${table}"`);
      this.addSql(`drop table "${table}_history"`);
    }
    for (const table of ['team_member', 'leadership_team', 'low_results_period'])
      this.addSql(`drop table "${table}"`);
  }
}
