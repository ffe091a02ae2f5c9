import { Migration } from '@mikro-orm/migrations';
import { forRole, guarded, readable } from './row-guards.ts';

/** The region, its territories and its organizations in two hierarchies. Only adds. */
export class Organization202611210900 extends Migration {
  override up(): void {
    // Needed where periods of one owner must not overlap.
    this.addSql(`create extension if not exists btree_gist`);
    this.addSql(`create table "region_profile" (
      "code" text not null, "name" text not null, primary key ("code"))`);
    this.addSql(`create table "threshold" (
      "key" text not null, "valid_from" date not null, "valid_to" date null, "value" int not null, "clause" text not null,
      primary key ("key", "valid_from"))`);
    this.addSql(`create table "territory" (
      "id" text not null, "name" text not null, "kind" text not null, "kind_name" text not null, "oktmo" text not null,
      "valid_from" date not null, "valid_to" date null, "successor_id" text null,
      primary key ("id"),
      constraint "territory_successor_fk" foreign key ("successor_id") references "territory" ("id") deferrable initially deferred,
      constraint "territory_period" check (valid_to > valid_from))`);
    this.addSql(`create table "subject_type" (
      "code" text not null, "name" text not null, "level" text not null, "level_name" text not null, "party" text not null,
      "clause" text not null, "administrative_parents" text[] not null, "methodical_parents" text[] not null,
      primary key ("code"),
      constraint "subject_type_party_check" check ("party" in ('ORGANIZATION', 'PERSON')))`);
    this.addSql(`create table "organization" (
      "id" uuid not null, "type_code" text not null, "name" text not null, "short_name" text not null, "territory_id" text null,
      "ogrn" text null, "search_name" text not null, "since" date not null, "until" date null, "version" int not null default 1,
      primary key ("id"),
      constraint "organization_type_fk" foreign key ("type_code") references "subject_type" ("code"),
      constraint "organization_territory_fk" foreign key ("territory_id") references "territory" ("id"),
      constraint "organization_period" check (until > since))`);
    this.addSql(`create index "organization_name" on "organization" ("name", "id")`);
    this.addSql(`create table "organization_link" (
      "id" uuid not null, "organization_id" uuid not null, "parent_id" uuid not null, "hierarchy" text not null,
      "since" date not null, "until" date null,
      primary key ("id"),
      constraint "organization_link_hierarchy_check" check ("hierarchy" in ('ADMINISTRATIVE', 'METHODICAL')),
      constraint "organization_link_organization_fk" foreign key ("organization_id") references "organization" ("id"),
      constraint "organization_link_parent_fk" foreign key ("parent_id") references "organization" ("id"),
      constraint "organization_link_not_itself" check (parent_id <> organization_id),
      constraint "organization_link_one_parent" exclude using gist (
        organization_id with =, hierarchy with =, daterange(since, until) with &&))`);
    this.addSql(
      `create index "organization_link_parent_id_index" on "organization_link" ("parent_id")`,
    );
    this.addSql(
      `create index "organization_link_organization_id_index" on "organization_link" ("organization_id")`,
    );

    for (const table of ['region_profile', 'threshold', 'territory', 'subject_type'])
      this.addAll(guarded(table, readable));
    for (const table of ['organization', 'organization_link']) {
      this.addAll(guarded(table, readable, forRole('CENTER', 'insert')));
    }
  }

  override down(): void {
    const tables = [
      'organization_link',
      'organization',
      'subject_type',
      'territory',
      'threshold',
      'region_profile',
    ];
    for (const table of tables) this.addSql(`drop table "${table}"`);
  }

  private addAll(statements: readonly string[]): void {
    for (const statement of statements) this.addSql(statement);
  }
}
