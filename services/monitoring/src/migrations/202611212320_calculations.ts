import { Migration } from '@mikro-orm/migrations';
import { BY_MINISTRY, personal, READABLE } from './row-conditions.ts';

const TABLES = ['calculation', 'indicator_value', 'counted', 'correction'];

/** The numbers, whom they count and what changed in them since. Only adds. */
export class Calculations202611212320 extends Migration {
  override up(): void {
    this.addSql(`create table calculation (
      id uuid not null, kind text not null, "on" date not null, title text null, status text not null,
      requested_at timestamptz not null, requested_by uuid null, computed_at timestamptz null,
      facts_as_of timestamptz null, primary key (id),
      constraint calculation_kind_check check (kind in ('LIVE', 'DAY', 'SNAPSHOT')),
      constraint calculation_status_check check (status in ('PENDING', 'READY')))`);
    this.addSql(
      `create unique index calculation_one_live on calculation (kind) where kind = 'LIVE'`,
    );
    this.addSql(
      `create unique index calculation_once_a_day on calculation (kind, "on") where kind <> 'LIVE'`,
    );
    this.addSql(`create table indicator_value (
      id uuid not null, calculation_id uuid not null, source text not null, indicator text not null,
      "on" date not null, dimension text not null, key text not null, label text not null,
      numerator int null, denominator int null, value double precision null, status text not null,
      load jsonb null, withheld boolean not null, formula_version text not null, primary key (id),
      constraint indicator_value_once unique (calculation_id, indicator, dimension, key),
      constraint indicator_value_source_check check (source in ('LIVE', 'DAY', 'SNAPSHOT')),
      constraint indicator_value_dimension_check check (dimension in ('REGION', 'TERRITORY', 'ORGANIZATION', 'KIND')),
      constraint indicator_value_status_check check (status in ('REACHED', 'NEAR', 'BEHIND', 'NO_TARGET', 'NO_DATA')),
      constraint indicator_value_calculation_id_foreign foreign key (calculation_id) references calculation (id) on delete cascade)`);
    this.addSql(`create index indicator_value_by_day on indicator_value (source, "on", indicator)`);
    this.addSql(`create table counted (
      id uuid not null, calculation_id uuid not null, indicator text not null,
      subject_id uuid not null, person_id uuid null, program_id uuid null, organization_id uuid null,
      territory text null, kind text null, numerator boolean not null, denominator boolean not null,
      group_id uuid null, chain jsonb not null, primary key (id),
      constraint counted_once unique (calculation_id, indicator, subject_id),
      constraint counted_calculation_id_foreign foreign key (calculation_id) references calculation (id) on delete cascade)`);
    this.addSql(`create index counted_person_id_index on counted (person_id)`);
    this.addSql(`create table correction (
      id uuid not null, numerator int not null, denominator int not null,
      found_at timestamptz not null, primary key (id),
      constraint correction_id_foreign foreign key (id) references indicator_value (id) on delete cascade)`);
    for (const table of TABLES) {
      this.addSql(`alter table ${table} enable row level security`);
      this.addSql(`alter table ${table} force row level security`);
    }
    for (const table of ['calculation', 'indicator_value', 'correction']) {
      this.addSql(`create policy readable on ${table} for select using (${READABLE})`);
    }
    this.addSql(`create policy roles_insert on calculation for insert with check (${BY_MINISTRY})`);
    this.addSql(
      `create policy personal_learning on counted for select using (${personal('learning')})`,
    );
    this.addSql(
      `create policy programs on counted for select using (person_id is null and ${READABLE})`,
    );
    this.#freeze();
  }

  /** A finished snapshot is approved: neither a late fact nor a new edition nor a mistake of ours changes it. */
  #freeze(): void {
    this.addSql(`create function refuse_change_of_frozen() returns trigger language plpgsql as $$
      begin
        if exists (select from calculation where kind = 'SNAPSHOT' and status = 'READY'
                    and id = (case tg_table_name when 'calculation' then to_jsonb(old) ->> 'id'
                              else coalesce(to_jsonb(old), to_jsonb(new)) ->> 'calculation_id' end)::uuid) then
          raise exception 'a finished snapshot never changes';
        end if;
        return case tg_op when 'DELETE' then old else new end;
      end $$`);
    this.addSql(
      `create trigger frozen before insert or update or delete on indicator_value
       for each row execute function refuse_change_of_frozen()`,
    );
    this.addSql(
      `create trigger frozen before update or delete on calculation
       for each row execute function refuse_change_of_frozen()`,
    );
  }

  override down(): void {
    for (const table of TABLES.toReversed()) this.addSql(`drop table ${table}`);
    this.addSql('drop function refuse_change_of_frozen');
  }
}
