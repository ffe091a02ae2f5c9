import { Migration } from '@mikro-orm/migrations';
import { guarded, writableOfPerson } from './policies-of-202611.ts';

/** Routes and their steps; a person has one open route at a time. Only adds tables. */
export class RouteMigration extends Migration {
  override up(): void {
    this.addSql(
      `create table "learning_route" ("id" uuid not null, "person_id" uuid not null, "status" text not null, "basis" jsonb not null, "hours_budget" int not null, "pace" text not null, "created_by" uuid not null, "created_on" date not null, "agreed_by" uuid null, "agreed_on" date null, "approved_by" uuid null, "approved_on" date null, "returned_by" uuid null, "return_reason" text null, "closed_on" date null, "revision" int not null default 0, "version" int not null default 1, primary key ("id"), constraint "learning_route_status_check" check ("status" in ('DRAFT', 'AGREED', 'APPROVED', 'CLOSED')))`,
    );
    this.addSql(
      `create unique index "learning_route_one_open_per_person" on "learning_route" ("person_id") where "status" != 'CLOSED'`,
    );
    this.addSql(`create index "learning_route_person_id" on "learning_route" ("person_id")`);
    this.addSql(
      `create index "learning_route_created_on" on "learning_route" ("created_on", "id")`,
    );
    this.addSql(
      `create table "route_step" ("id" uuid not null, "route_id" uuid not null, "match_id" uuid not null, "position" int not null, "program_id" uuid null, "activity_id" uuid null, "form" text not null, "hours" int not null, "state" text not null, primary key ("id"), constraint "route_step_form_check" check ("form" in ('FORMAL', 'NONFORMAL', 'INFORMAL')), constraint "route_step_state_check" check ("state" in ('PLANNED', 'STUDYING', 'COMPLETED', 'WITHDRAWN')), constraint "route_step_takes_hours" check (hours > 0), constraint "route_step_program_or_activity" check ((program_id is null) <> (activity_id is null)), constraint "route_step_certificate_is_formal" check (form = 'FORMAL' or program_id is null))`,
    );
    this.addSql(`create index "route_step_route_id" on "route_step" ("route_id")`);
    this.addSql(`create index "route_step_match_id" on "route_step" ("match_id")`);
    this.addSql(
      `alter table "route_step" add constraint "route_step_route_id_foreign" foreign key ("route_id") references "learning_route" ("id")`,
    );
    this.addSql(
      `alter table "route_step" add constraint "route_step_match_id_foreign" foreign key ("match_id") references "match" ("id")`,
    );
    for (const sql of ['learning_route', 'route_step'].flatMap(guarded)) this.addSql(sql);
    this.addSql(writableOfPerson('learning_route', 'learning'));
    this.addSql(
      `create policy "of_learning_route" on "route_step" using (route_id in (select id from learning_route)) with check (route_id in (select id from learning_route))`,
    );
  }

  override down(): void {
    for (const table of ['route_step', 'learning_route']) this.addSql(`drop table "${table}"`);
  }
}
