import { Migration } from '@mikro-orm/migrations';
import { guarded, writableOfPerson } from './policies-of-202611.ts';

/** The recorded match and, apart from it, the words that name deficits. Only adds tables. */
export class MatchMigration extends Migration {
  override up(): void {
    this.addSql(
      `create table "match" ("id" uuid not null, "person_id" uuid not null, "program_id" uuid null, "activity_id" uuid null, "assessment_ids" jsonb not null, "deficit_ids" jsonb not null, "decided_on" date not null, "decided_by" uuid not null, "federal_on_decision" boolean not null, "approved_on" date null, "withdrawn_on" date null, primary key ("id"), constraint "match_program_or_activity" check ((program_id is null) <> (activity_id is null)))`,
    );
    this.addSql(`create index "match_person_id" on "match" ("person_id")`);
    this.addSql(
      `create table "step_reasoning" ("id" uuid not null, "person_id" uuid not null, "explanation" text not null, "lost_without" text not null, "alternatives" jsonb not null, primary key ("id"))`,
    );
    this.addSql(`create index "step_reasoning_person_id" on "step_reasoning" ("person_id")`);
    for (const sql of ['match', 'step_reasoning'].flatMap(guarded)) this.addSql(sql);
    this.addSql(writableOfPerson('match', 'learning'));
    this.addSql(writableOfPerson('step_reasoning', 'result'));
  }

  override down(): void {
    for (const table of ['step_reasoning', 'match']) this.addSql(`drop table "${table}"`);
  }
}
