import { Migration } from '@mikro-orm/migrations';
import { READABLE } from './row-conditions.ts';

const TABLES = ['act', 'clause', 'indicator', 'roadmap', 'roadmap_item'];

/** Acts with their clauses, indicators and roadmaps as the region sets them. Only adds. */
export class Acts202611212300 extends Migration {
  override up(): void {
    this.addSql(`create table act (
      id text not null, position int not null, number text null, date date null, title text not null,
      short_title text not null, valid_from date not null, valid_to date null, primary key (id))`);
    this.addSql(`create table clause (
      id text not null, act_id text not null, position int not null, anchor text not null,
      label text not null, title text not null, text text not null, primary key (id),
      constraint clause_act_id_foreign foreign key (act_id) references act (id) on delete cascade)`);
    this.addSql(`create index clause_act_id_index on clause (act_id)`);
    this.addSql(`create table indicator (
      id text not null, position int not null, code text not null, title text not null,
      short_title text not null, unit text not null, direction text not null, formula text not null,
      formula_version text not null, numerator_words text not null, denominator_words text not null,
      target jsonb null, clause_ref text not null, cumulative boolean not null, note text null,
      valid_from date not null, valid_to date null, primary key (id),
      constraint indicator_unit_check check (unit in ('PERCENT', 'PEOPLE', 'BINARY', 'COUNT')),
      constraint indicator_direction_check check (direction in ('UP', 'DOWN', 'BINARY')))`);
    this.addSql(`create table roadmap (
      id text not null, position int not null, title text not null, act_id text not null,
      year int not null, approved_on date not null, valid_from date not null, valid_to date null,
      note text null, primary key (id))`);
    this.addSql(`create table roadmap_item (
      id text not null, roadmap_id text not null, position int not null, code text not null,
      event text not null, action text not null, responsible text not null, executors jsonb not null,
      result text not null, due jsonb not null, due_words text not null, clause_ref text not null,
      primary key (id),
      constraint roadmap_item_roadmap_id_foreign foreign key (roadmap_id) references roadmap (id) on delete cascade)`);
    this.addSql(`create index roadmap_item_roadmap_id_index on roadmap_item (roadmap_id)`);
    for (const table of TABLES) {
      this.addSql(`alter table ${table} enable row level security`);
      this.addSql(`alter table ${table} force row level security`);
      this.addSql(`create policy readable on ${table} for select using (${READABLE})`);
    }
  }

  override down(): void {
    for (const table of TABLES.toReversed()) this.addSql(`drop table ${table}`);
  }
}
