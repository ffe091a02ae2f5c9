import { Migration } from '@mikro-orm/migrations';
import { BY_MINISTRY, READABLE } from './row-conditions.ts';

/** The last day a roadmap plans for, and marks of the execution of its rows. Only adds. */
export class RoadmapMarks202611220615 extends Migration {
  override up(): void {
    this.addSql('alter table roadmap add column planned_to date null');
    this.addSql(`create table roadmap_mark (
      id uuid not null, item_id text not null, term_ends_on date not null, done_on date not null,
      evidence text not null, marked_by uuid not null, marked_at timestamptz not null,
      withdrawn_by uuid null, withdrawn_at timestamptz null, withdrawal_reason text null,
      version int not null default 1, primary key (id))`);
    this.addSql('create index roadmap_mark_item_id_index on roadmap_mark (item_id)');
    this.addSql(
      `create unique index roadmap_mark_once on roadmap_mark (item_id, term_ends_on) where withdrawn_at is null`,
    );
    this.addSql('alter table roadmap_mark enable row level security');
    this.addSql('alter table roadmap_mark force row level security');
    this.addSql(`create policy readable on roadmap_mark for select using (${READABLE})`);
    this.addSql(
      `create policy roles_insert on roadmap_mark for insert with check (${BY_MINISTRY})`,
    );
    this.addSql(
      `create policy roles_update on roadmap_mark for update using (${BY_MINISTRY}) with check (${BY_MINISTRY})`,
    );
  }

  override down(): void {
    this.addSql('drop table roadmap_mark');
    this.addSql('alter table roadmap drop column planned_to');
  }
}
