import { Migration } from '@mikro-orm/migrations';
import { historyOf } from '@metodgraf/subgraph-kit';
import { forRole, guarded, type Guard, own, reachedBy, readable, stated } from './row-guards.ts';

const resultsOf = (column: string): Guard => {
  const { condition } = reachedBy('card', column);
  return {
    name: 'personal_result',
    command: 'select',
    condition: condition.replace('app.card', 'app.result'),
  };
};

/**
 * Offices besides the regional methodologist, with what they rest on and the diagnostics people passed. Rows of
 * methodologists stay as they are.
 */
export class Offices202611220040 extends Migration {
  override up(): void {
    this.addSql(`alter table "appointment" drop constraint "appointment_kind_check",
      drop constraint "appointment_held_once",
      alter column "limit_clause" drop not null,
      add column "functions" text[] not null default '{}',
      add column "remit" text null,
      add constraint "appointment_kind_check" check ("kind" in
        ('METHODOLOGIST', 'ACTIVE', 'MUNICIPAL_METHODOLOGIST', 'MMC_METHODOLOGIST', 'EXPERT', 'MENTOR')),
      add constraint "appointment_load" check (kind = 'METHODOLOGIST' or assignment_limit = 0),
      add constraint "appointment_place" check (kind in ('METHODOLOGIST', 'ACTIVE', 'EXPERT') or organization_id is not null),
      add constraint "appointment_held_once" exclude using gist (person_id with =, kind with =, daterange(since, until) with &&)
        where (kind in ('METHODOLOGIST', 'ACTIVE', 'EXPERT')),
      add constraint "appointment_held_once_there" exclude using gist (
        person_id with =, kind with =, organization_id with =, daterange(since, until) with &&)`);
    this.addSql(`create index "appointment_person_id_index" on "appointment" ("person_id")`);
    this.addSql(
      `create index "appointment_organization_id_index" on "appointment" ("organization_id")`,
    );
    this.addSql(`drop policy "readable" on "appointment"`);
    this.addSql(`create table "appointment_basis" (
      "id" uuid not null, "person_id" uuid not null, "diagnosed_on" date null, "diagnosed_by" text null,
      "assessment_id" uuid null, "trained_on" date null, "trained_by" text null, "contract_number" text null,
      "contract_on" date null, "rate" real null, "workplace" text null, "version" int not null default 1,
      primary key ("id"),
      constraint "appointment_basis_of" foreign key ("id") references "appointment" ("id"))`);
    this.addSql(
      `create index "appointment_basis_person_id_index" on "appointment_basis" ("person_id")`,
    );
    this.addSql(`create table "diagnosis" (
      "id" uuid not null, "person_id" uuid not null, "finished_on" date not null, "valid_until" date not null,
      primary key ("id"))`);
    this.addSql(`create index "diagnosis_person_id_index" on "diagnosis" ("person_id")`);
    for (const statement of [
      ...opened(),
      ...guarded(
        'appointment_basis',
        forRole('CENTER', 'select'),
        own('person_id', 'select'),
        forRole('CENTER', 'insert'),
        forRole('CENTER', 'update'),
      ),
      ...historyOf('appointment_basis'),
      ...guarded('diagnosis', resultsOf('person_id'), stated('person_id')),
    ])
      this.addSql(statement);
  }

  override down(): void {
    for (const table of ['diagnosis', 'appointment_basis_history', 'appointment_basis'])
      this.addSql(`drop table "${table}"`);
    this.addSql(`delete from "appointment" where kind <> 'METHODOLOGIST'`);
    for (const policy of ['methodologists', 'personal_card', 'stated'])
      this.addSql(`drop policy "${policy}" on "appointment"`);
    this.addSql(
      `create policy "readable" on "appointment" for select using (${readable.condition})`,
    );
    this.addSql(`alter table "appointment" drop constraint "appointment_held_once_there",
      drop constraint "appointment_load", drop constraint "appointment_place",
      drop constraint "appointment_held_once", drop constraint "appointment_kind_check",
      drop column "functions", drop column "remit",
      alter column "limit_clause" set not null,
      add constraint "appointment_kind_check" check ("kind" in ('METHODOLOGIST')),
      add constraint "appointment_held_once" exclude using gist (person_id with =, kind with =, daterange(since, until) with &&)`);
    this.addSql(`drop index "appointment_person_id_index"`);
    this.addSql(`drop index "appointment_organization_id_index"`);
  }
}

/** Methodologists are known to everyone signed in; other offices to those who may see the person. */
function opened(): string[] {
  const guards: Guard[] = [
    {
      name: 'methodologists',
      command: 'select',
      condition: `kind = 'METHODOLOGIST' and (select nullif(current_setting('app.person', true), '')) is not null`,
    },
    reachedBy('card', 'person_id'),
    stated('person_id'),
  ];
  return guards.map(
    ({ name, condition }) =>
      `create policy "${name}" on "appointment" for select using (${condition})`,
  );
}
