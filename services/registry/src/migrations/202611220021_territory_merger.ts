import { historyOf } from '@metodgraf/subgraph-kit';
import { Migration } from '@mikro-orm/migrations';
import { forRole, guarded, readable } from './row-guards.ts';

/** Acts and check digits of territories, who enters them, tiles of the map, territories of ММЦ. Only adds. */
export class TerritoryMerger202611220021 extends Migration {
  override up(): void {
    this.addSql(`alter table "territory" add column "check_digit" int null, add column "tile" int[] null,
      add column "act" text null, add column "entered_by_center" boolean not null default false`);
    const byCenter = `(select nullif(current_setting('app.role', true), '')) in ('CENTER')`;
    this.addSql(`create policy "roles_insert" on "territory" for insert with check (${byCenter})`);
    this.addSql(
      `create policy "roles_update" on "territory" for update using (${byCenter}) with check (${byCenter})`,
    );
    this.addSql(`create table "mmc_territory" (
      "id" uuid not null, "mmc_id" uuid not null, "territory_id" text not null, "act" text not null,
      "since" date not null, "until" date null, "version" int not null default 1,
      primary key ("id"),
      constraint "mmc_territory_mmc_fk" foreign key ("mmc_id") references "organization" ("id"),
      constraint "mmc_territory_territory_fk" foreign key ("territory_id") references "territory" ("id"),
      constraint "mmc_territory_period" check (until > since),
      constraint "mmc_territory_held_once" exclude using gist (territory_id with =, daterange(since, until) with &&))`);
    this.addSql(`create index "mmc_territory_mmc_id_index" on "mmc_territory" ("mmc_id")`);
    this.addAll(
      guarded('mmc_territory', readable, forRole('CENTER', 'insert'), forRole('CENTER', 'update')),
    );
    this.addAll(historyOf('mmc_territory'));
  }

  override down(): void {
    for (const table of ['mmc_territory_history', 'mmc_territory'])
      this.addSql(`drop table "${table}"`);
    for (const policy of ['roles_insert', 'roles_update'])
      this.addSql(`drop policy "${policy}" on "territory"`);
    this.addSql(`alter table "territory" drop column "check_digit", drop column "tile",
      drop column "act", drop column "entered_by_center"`);
  }

  private addAll(statements: readonly string[]): void {
    for (const statement of statements) this.addSql(statement);
  }
}
