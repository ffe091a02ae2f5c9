import { Migration } from '@mikro-orm/migrations';
import { guarded, readableByAll } from './policies-of-202611.ts';

/** What the region offers: programs, cohorts and activities. Only adds tables. */
export class OfferMigration extends Migration {
  override up(): void {
    this.addSql(
      `create table "program" ("id" uuid not null, "title" text not null, "provider_id" uuid not null, "hours" int not null, "competency_ids" jsonb not null, "federal" jsonb not null, "running_from" date not null, "running_to" date null, primary key ("id"))`,
    );
    this.addSql(
      `create table "cohort" ("id" uuid not null, "program_id" uuid not null, "starts_on" date not null, "free" int not null, primary key ("id"))`,
    );
    this.addSql(`create index "cohort_program_id" on "cohort" ("program_id")`);
    this.addSql(
      `create table "activity" ("id" uuid not null, "kind" text not null, "competency_ids" jsonb not null, "starts_on" date not null, "ends_on" date not null, "hours" int not null, "free" int null, primary key ("id"), constraint "activity_kind_check" check ("kind" in ('EVENT', 'SUPPORT')))`,
    );
    const tables = ['program', 'cohort', 'activity'];
    for (const sql of tables.flatMap(guarded)) this.addSql(sql);
    for (const table of tables) this.addSql(readableByAll(table));
  }

  override down(): void {
    for (const table of ['activity', 'cohort', 'program']) this.addSql(`drop table "${table}"`);
  }
}
