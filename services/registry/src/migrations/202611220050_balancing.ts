import { Migration } from '@mikro-orm/migrations';
import { historyOf } from '@metodgraf/subgraph-kit';
import { forRole, guarded, readable } from './row-guards.ts';

/** What methodologists cover, overloads allowed for a time, and proposals to balance. */
export class Balancing202611220050 extends Migration {
  override up(): void {
    this.addSql(
      `alter table "appointment" add column "school_subjects" text[] not null default '{}'`,
    );
    this.addSql(
      `alter table "appointment" add column "territory_ids" text[] not null default '{}'`,
    );
    this.addSql(`create table "overload" (
      "id" uuid not null, "appointment_id" uuid not null, "assignment_limit" int not null, "basis" text not null,
      "since" date not null, "until" date not null, "version" int not null default 1,
      primary key ("id"),
      constraint "overload_appointment_fk" foreign key ("appointment_id") references "appointment" ("id"),
      constraint "overload_period" check (until > since),
      constraint "overload_once" exclude using gist (appointment_id with =, daterange(since, until) with &&))`);
    this.addSql(`create table "balancing" (
      "id" uuid not null, "requested_by" uuid not null, "requested_at" timestamptz not null, "state" text not null,
      "weights" jsonb not null, "educators" int null, "places" int null, "shortfall" int null, "kept" int null,
      "cost" int null, "seconds" int null, "applied" int not null, "refused_by" uuid null,
      "loads" jsonb not null, "version" int not null default 1,
      primary key ("id"),
      constraint "balancing_state_check" check ("state" in
        ('QUEUED', 'SOLVING', 'READY', 'APPLYING', 'APPLIED', 'INFEASIBLE', 'FAILED', 'CANCELLED')))`);
    this.addSql(
      `create unique index "balancing_one_at_a_time" on "balancing" ((true)) where state in ('QUEUED', 'SOLVING', 'APPLYING')`,
    );
    this.addSql(`create table "balancing_move" (
      "id" uuid not null, "balancing_id" uuid not null, "person_id" uuid not null, "from_id" uuid null,
      "to_id" uuid not null, "reasons" text[] not null, "state" text not null,
      primary key ("id"),
      constraint "balancing_move_of" foreign key ("balancing_id") references "balancing" ("id") on delete cascade,
      constraint "balancing_move_state_check" check ("state" in
        ('PROPOSED', 'ACCEPTED', 'DONE', 'REJECTED', 'STALE')))`);
    this.addSql(
      `create index "balancing_move_balancing_id_index" on "balancing_move" ("balancing_id")`,
    );

    for (const statement of [
      ...guarded('overload', readable, forRole('CENTER', 'insert'), forRole('CENTER', 'update')),
      ...historyOf('overload'),
      ...['balancing', 'balancing_move'].flatMap((table) =>
        guarded(
          table,
          forRole('CENTER', 'select'),
          forRole('CENTER', 'insert'),
          forRole('CENTER', 'update'),
        ),
      ),
      `alter table "appointment" drop constraint "appointment_within_limit"`,
      COUNT,
    ]) {
      this.addSql(statement);
    }
  }

  override down(): void {
    for (const table of ['balancing_move', 'balancing', 'overload_history', 'overload'])
      this.addSql(`drop table "${table}"`);
    this.addSql(
      `alter table "appointment" drop column "territory_ids", drop column "school_subjects"`,
    );
  }
}

/**
 * The limit of the day is the region's, or more while an overload stands. Whoever has too many when an
 * overload ends keeps them and gets nobody new, so only growth is refused.
 */
const COUNT = `create or replace function "count_assigned" (counted uuid) returns void language plpgsql as $$
  declare
    today date := coalesce(nullif(current_setting('app.today', true), '')::date, current_date);
    before int;
    after int;
    most int;
  begin
    select assigned, assignment_limit into before, most from appointment where id = counted for no key update;
    if not found then
      raise exception 'the appointment is not open to change' using errcode = 'insufficient_privilege';
    end if;
    select greatest(most, max(assignment_limit)) into most from overload
      where appointment_id = counted and since <= today and until > today;
    perform set_config('app.counting', counted::text, true);
    select count(*) into after from assignment
      where appointment_id = counted and (until is null or until > greatest(since, today));
    perform set_config('app.counting', '', true);
    if after > most and after > before then
      raise exception 'the limit of % is reached', most
        using errcode = 'check_violation', constraint = 'appointment_within_limit';
    end if;
    update appointment set assigned = after where id = counted;
  end $$`;
