import { historyOf } from '@metodgraf/subgraph-kit';
import { Migration } from '@mikro-orm/migrations';
import { forRole, guarded, type Guard, readable } from './row-guards.ts';

const municipal = (command: 'insert' | 'update'): Guard => ({
  name: `municipal_${command}`,
  command,
  condition: `('mun:' || territory_id) = any ((select string_to_array(current_setting('app.card', true), ','))::text[])`,
});

/** Responsible persons, checklists and their marks. Only adds. */
export class Responsible202611220022 extends Migration {
  override up(): void {
    this.addSql(`create table "responsible_person" (
      "id" uuid not null, "kind" text not null, "person_id" uuid not null, "organization_id" uuid null,
      "territory_id" text null, "act_title" text not null, "act_number" text not null, "act_on" date not null,
      "since" date not null, "until" date null, "version" int not null default 1,
      primary key ("id"),
      constraint "responsible_person_kind_check"
        check ("kind" in ('PASSPORT_CONTROLLER', 'ECOSYSTEM_OPERATOR', 'ROUTE_COORDINATOR', 'CENTER_HEAD')),
      constraint "responsible_person_place" check ((kind = 'ROUTE_COORDINATOR') = (territory_id is not null)),
      constraint "responsible_person_person_fk" foreign key ("person_id") references "person" ("id"),
      constraint "responsible_person_organization_fk" foreign key ("organization_id") references "organization" ("id"),
      constraint "responsible_person_territory_fk" foreign key ("territory_id") references "territory" ("id"),
      constraint "responsible_person_period" check (until > since),
      constraint "responsible_person_once" exclude using gist (
        person_id with =, kind with =, coalesce(territory_id, '') with =, daterange(since, until) with &&))`);
    this.addSql(
      `create index "responsible_person_territory_id_index" on "responsible_person" ("territory_id")`,
    );
    this.addAll(guarded('responsible_person', readable, ...WRITERS));
    this.addAll(historyOf('responsible_person'));

    this.addSql(`create table "checklist_item" (
      "code" text not null, "list" text not null, "list_title" text not null, "title" text not null,
      "clause" text not null, "position" int not null, primary key ("code"))`);
    this.addAll(guarded('checklist_item', readable));
    this.addSql(`create table "checklist_mark" (
      "id" uuid not null, "item_code" text not null, "organization_id" uuid null, "territory_id" text null,
      "done_on" date null, "document" text null, "note" text null, "version" int not null default 1,
      primary key ("id"),
      constraint "checklist_mark_item_fk" foreign key ("item_code") references "checklist_item" ("code") on delete cascade,
      constraint "checklist_mark_organization_fk" foreign key ("organization_id") references "organization" ("id"),
      constraint "checklist_mark_territory_fk" foreign key ("territory_id") references "territory" ("id"),
      constraint "checklist_mark_subject" check ((organization_id is null) <> (territory_id is null)),
      constraint "checklist_mark_once" unique nulls not distinct ("item_code", "organization_id", "territory_id"))`);
    this.addAll(guarded('checklist_mark', readable, ...WRITERS));
    this.addAll(historyOf('checklist_mark'));
  }

  override down(): void {
    const tables = [
      'checklist_mark_history',
      'checklist_mark',
      'checklist_item',
      'responsible_person_history',
      'responsible_person',
    ];
    for (const table of tables) this.addSql(`drop table "${table}"`);
  }

  private addAll(statements: readonly string[]): void {
    for (const statement of statements) this.addSql(statement);
  }
}

const WRITERS = [
  forRole('CENTER', 'insert'),
  forRole('CENTER', 'update'),
  municipal('insert'),
  municipal('update'),
];
