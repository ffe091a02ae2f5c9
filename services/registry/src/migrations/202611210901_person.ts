import { Migration } from '@mikro-orm/migrations';
import { forRole, guarded, reachedBy, readable, stated } from './row-guards.ts';

/** People: card, private details and posts. Only adds. */
export class Person202611210901 extends Migration {
  override up(): void {
    this.addSql(`create table "person" (
      "id" uuid not null, "family_name" text not null, "given_name" text not null, "patronymic" text null,
      "search_name" text not null, "kind" text not null, "school_subjects" text[] not null, "teaching_since" date null,
      "public_office" boolean not null, "version" int not null default 1,
      primary key ("id"),
      constraint "person_kind_check" check ("kind" in ('EDUCATOR', 'LEADER', 'OTHER')))`);
    this.addSql(`create index "person_name" on "person" ("family_name", "given_name", "id")`);
    this.addSql(`create index "person_public_office" on "person" ("id") where public_office`);
    this.addSql(`create table "person_details" (
      "id" uuid not null, "birth_date" date not null, "sex" text not null, "snils" text null, "email" text null, "phone" text null,
      primary key ("id"),
      constraint "person_details_person_fk" foreign key ("id") references "person" ("id"),
      constraint "person_details_sex_check" check ("sex" in ('FEMALE', 'MALE')),
      constraint "person_details_snils_check" check (snils ~ '^[0-9]{11}$'),
      constraint "person_details_snils_unique" unique ("snils"))`);
    this.addSql(`create table "post" (
      "id" uuid not null, "person_id" uuid not null, "organization_id" uuid not null, "title" text not null,
      "since" date not null, "until" date null,
      primary key ("id"),
      constraint "post_person_fk" foreign key ("person_id") references "person" ("id"),
      constraint "post_organization_fk" foreign key ("organization_id") references "organization" ("id"),
      constraint "post_period" check (until > since))`);
    this.addSql(`create index "post_person_id_index" on "post" ("person_id")`);
    this.addSql(`create index "post_organization_id_index" on "post" ("organization_id")`);

    const office = { name: 'public_office', command: 'select' } as const;
    this.addAll([
      ...guarded(
        'person',
        reachedBy('card', 'id'),
        { ...office, condition: `public_office and ${readable.condition}` },
        stated('id'),
        forRole('CENTER', 'insert'),
        forRole('CENTER', 'update'),
      ),
      ...guarded(
        'person_details',
        reachedBy('private', 'id'),
        stated('id'),
        forRole('CENTER', 'insert'),
      ),
      ...guarded(
        'post',
        reachedBy('card', 'person_id'),
        { ...office, condition: 'person_id in (select id from person where public_office)' },
        stated('person_id'),
        forRole('CENTER', 'insert'),
      ),
    ]);
  }

  override down(): void {
    for (const table of ['post', 'person_details', 'person']) this.addSql(`drop table "${table}"`);
  }

  private addAll(statements: readonly string[]): void {
    for (const statement of statements) this.addSql(statement);
  }
}
