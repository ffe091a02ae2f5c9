import { Migration } from '@mikro-orm/migrations';
import { type Guard, guarded, own } from './row-guards.ts';

const setting = (name: string): string =>
  `(select nullif(current_setting('app.${name}', true), ''))`;
const shared: Guard = {
  name: 'shared',
  command: 'select',
  condition: `removed_on is null and (
(shared_with = 'ORGANIZATION' and organization_id = ${setting('organization')}::uuid)
or (shared_with = 'ROLE' and role = ${setting('role')}))`,
};

/** Saved views of lists. Only adds. */
export class SavedView202611220009 extends Migration {
  override up(): void {
    this.addSql(`create table "saved_view" (
      "id" uuid not null, "owner_id" uuid not null, "remote" text not null, "path" text not null, "query" text not null,
      "title" text not null, "shared_with" text not null default 'NOBODY', "organization_id" uuid null, "role" text not null,
      "removed_on" date null, "version" int not null default 1,
      primary key ("id"),
      constraint "saved_view_shared_with_check" check ("shared_with" in ('NOBODY', 'ORGANIZATION', 'ROLE')),
      constraint "saved_view_titled" check (title <> '' or removed_on is not null),
      constraint "saved_view_audience" check (shared_with <> 'ORGANIZATION' or organization_id is not null),
      constraint "saved_view_owner_fk" foreign key ("owner_id") references "person" ("id"),
      constraint "saved_view_organization_fk" foreign key ("organization_id") references "organization" ("id"))`);
    this.addSql(
      `create unique index "saved_view_title_once" on "saved_view" ("owner_id", "remote", "path", "title") where removed_on is null`,
    );
    this.addSql(
      `create index "saved_view_place" on "saved_view" ("remote", "path") where removed_on is null`,
    );

    for (const statement of guarded('saved_view', own('owner_id', 'all'), shared)) {
      this.addSql(statement);
    }
  }

  override down(): void {
    this.addSql('drop table "saved_view"');
  }
}
