import { Migration } from '@mikro-orm/migrations';
import { guarded, readableOfPerson } from './policies-of-202611.ts';

/** What people do on their routes: enrolments and participations. Only adds tables. */
export class ProgressMigration extends Migration {
  override up(): void {
    this.addSql(
      `create table "enrolment" ("id" uuid not null, "person_id" uuid not null, "program_id" uuid not null, "match_id" uuid null, "enrolled_on" date not null, "ended_on" date null, "outcome" text not null, primary key ("id"), constraint "enrolment_outcome_check" check ("outcome" in ('STUDYING', 'COMPLETED', 'WITHDRAWN')))`,
    );
    this.addSql(`create index "enrolment_person_id" on "enrolment" ("person_id")`);
    this.addSql(
      `create table "participation" ("id" uuid not null, "person_id" uuid not null, "activity_id" uuid not null, "held_on" date null, "outcome" text not null, primary key ("id"), constraint "participation_outcome_check" check ("outcome" in ('REGISTERED', 'ATTENDED', 'ABSENT')))`,
    );
    this.addSql(`create index "participation_person_id" on "participation" ("person_id")`);
    const tables = ['enrolment', 'participation'];
    for (const sql of tables.flatMap(guarded)) this.addSql(sql);
    for (const table of tables) this.addSql(readableOfPerson(table, 'learning'));
  }

  override down(): void {
    for (const table of ['participation', 'enrolment']) this.addSql(`drop table "${table}"`);
  }
}
