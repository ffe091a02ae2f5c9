import { Migration } from '@mikro-orm/migrations';
import { forRole, guarded, reachedBy, readable, stated } from './row-guards.ts';

/** Methodologists and the educators they accompany, counted against the limit. Only adds. */
export class Appointment202611210902 extends Migration {
  override up(): void {
    this.addSql(`create table "appointment" (
      "id" uuid not null, "kind" text not null, "person_id" uuid not null, "organization_id" uuid null, "engagement" text null,
      "since" date not null, "until" date null, "confirmed_on" date null, "assigned" int not null, "assignment_limit" int not null,
      "limit_clause" text not null, "version" int not null default 1,
      primary key ("id"),
      constraint "appointment_kind_check" check ("kind" in ('METHODOLOGIST')),
      constraint "appointment_engagement_check" check ("engagement" in ('STAFF', 'CONTRACT', 'OTHER')),
      constraint "appointment_within_limit" check (assigned <= assignment_limit),
      constraint "appointment_period" check (until >= since),
      constraint "appointment_person_fk" foreign key ("person_id") references "person" ("id"),
      constraint "appointment_organization_fk" foreign key ("organization_id") references "organization" ("id"),
      constraint "appointment_held_once" exclude using gist (person_id with =, kind with =, daterange(since, until) with &&))`);
    this.addSql(`create table "assignment" (
      "id" uuid not null, "person_id" uuid not null, "appointment_id" uuid not null, "since" date not null, "until" date null,
      "version" int not null default 1,
      primary key ("id"),
      constraint "assignment_period" check (until >= since),
      constraint "assignment_person_fk" foreign key ("person_id") references "person" ("id"),
      constraint "assignment_appointment_fk" foreign key ("appointment_id") references "appointment" ("id"),
      constraint "assignment_one_at_a_time" exclude using gist (person_id with =, daterange(since, until) with &&))`);
    this.addSql(
      `create index "assignment_appointment_id_index" on "assignment" ("appointment_id")`,
    );
    this.addSql(`create index "assignment_person_id_index" on "assignment" ("person_id")`);

    const counted = {
      name: 'counted',
      command: 'select',
      condition: `appointment_id = (select nullif(current_setting('app.counting', true), ''))::uuid`,
    } as const;
    for (const statement of [
      ...guarded('appointment', readable, forRole('CENTER', 'insert'), forRole('CENTER', 'update')),
      ...guarded(
        'assignment',
        reachedBy('card', 'person_id'),
        stated('person_id'),
        counted,
        forRole('CENTER', 'insert'),
        forRole('CENTER', 'update'),
      ),
      ...this.counting(),
    ]) {
      this.addSql(statement);
    }
  }

  override down(): void {
    this.addSql(`drop table "assignment"`);
    this.addSql(`drop table "appointment"`);
    this.addSql(`drop function "count_changed_assignments"`);
    this.addSql(`drop function "count_assigned"`);
  }

  /**
   * The limit is kept by the database, because two requests may pass a rule at once: whoever changes
   * assignments first locks the appointment, then counts all its rows that are not over, whatever the
   * viewer may see of them, and `appointment_within_limit` has the last word.
   */
  private counting(): string[] {
    return [
      `create function "count_assigned" (counted uuid) returns void language plpgsql as $$
        declare
          today date := coalesce(nullif(current_setting('app.today', true), '')::date, current_date);
        begin
          perform from appointment where id = counted for no key update;
          if not found then
            raise exception 'the appointment is not open to change' using errcode = 'insufficient_privilege';
          end if;
          perform set_config('app.counting', counted::text, true);
          update appointment
             set assigned = (select count(*) from assignment
                              where appointment_id = counted and (until is null or until > greatest(since, today)))
           where id = counted;
          perform set_config('app.counting', '', true);
        end $$`,
      `create function "count_changed_assignments" () returns trigger language plpgsql as $$
        begin
          perform count_assigned(id) from (select distinct appointment_id as id from changed order by 1) touched;
          return null;
        end $$`,
      `create trigger "assignment_added" after insert on "assignment" referencing new table as changed
        for each statement execute function count_changed_assignments()`,
      `create trigger "assignment_changed" after update on "assignment" referencing new table as changed
        for each statement execute function count_changed_assignments()`,
      `create trigger "assignment_removed" after delete on "assignment" referencing old table as changed
        for each statement execute function count_changed_assignments()`,
    ];
  }
}
