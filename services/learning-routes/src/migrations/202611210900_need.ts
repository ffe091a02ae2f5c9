import { Migration } from '@mikro-orm/migrations';
import { guarded, readableByAll, readableOfPerson } from './policies-of-202611.ts';

/** What diagnostics tells: competencies, assessments and deficits. Only adds tables. */
export class NeedMigration extends Migration {
  override up(): void {
    this.addSql(
      `create table "competency" ("id" uuid not null, "code" text not null, "name" text not null, primary key ("id"))`,
    );
    this.addSql(
      `create table "assessment" ("id" uuid not null, "person_id" uuid not null, "finished_on" date not null, "valid_until" date not null, "scale_version" text not null, primary key ("id"))`,
    );
    this.addSql(`create index "assessment_person_id" on "assessment" ("person_id")`);
    this.addSql(
      `create table "deficit" ("id" uuid not null, "person_id" uuid not null, "assessment_id" uuid not null, "competency_id" uuid not null, "kind" text not null, "severity" double precision not null, "found_on" date not null, primary key ("id"), constraint "deficit_kind_check" check ("kind" in ('ABSENCE', 'INSUFFICIENCY')))`,
    );
    this.addSql(`create index "deficit_person_id" on "deficit" ("person_id")`);
    this.addSql(
      `create table "deficit_kind" ("scale_version" text not null, "kind" text not null, "name" text not null, "weight" double precision not null, primary key ("scale_version", "kind"), constraint "deficit_kind_kind_check" check ("kind" in ('ABSENCE', 'INSUFFICIENCY')))`,
    );
    const tables = ['competency', 'assessment', 'deficit', 'deficit_kind'];
    for (const sql of tables.flatMap(guarded)) this.addSql(sql);
    for (const table of ['competency', 'deficit_kind']) this.addSql(readableByAll(table));
    for (const table of ['assessment', 'deficit']) this.addSql(readableOfPerson(table, 'result'));
  }

  override down(): void {
    for (const table of ['deficit_kind', 'deficit', 'assessment', 'competency'])
      this.addSql(`drop table "${table}"`);
  }
}
