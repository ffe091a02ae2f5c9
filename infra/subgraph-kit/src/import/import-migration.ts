import { Migration } from '@mikro-orm/migrations';

const setting = (name: string): string =>
  `(select nullif(current_setting('app.${name}', true), ''))`;
const STARTER = `starter = ${setting('person')}::uuid`;
const OWN_RUN = `run_id in (select id from import_run where ${STARTER})`;

/**
 * Imports, their rows and the natural keys of these rows. An organization sees that its people import;
 * the rows hold what was in the file and are the starter's alone. Only adds.
 */
export class ImportMigration extends Migration {
  override up(): void {
    this.addSql(`create table import_run (
      id uuid not null, register text not null, file_id uuid null, file_name text not null,
      starter uuid not null, owner_id uuid null, viewer jsonb not null,
      status text not null, stopped_in text null, stopped_because text null,
      heading_row int not null, headings jsonb not null, sample jsonb not null, mapping jsonb not null,
      rows_total int not null, rows_done int not null, position int not null,
      added int not null, changed int not null, unchanged int not null, differing int not null,
      failed int not null, doubtful int not null,
      report_id uuid null, started_at timestamptz not null, moved_at timestamptz not null,
      finished_at timestamptz null, version int not null default 1,
      primary key (id),
      constraint import_run_status_check check (status in
        ('READING', 'READY', 'CHECKING', 'CHECKED', 'APPLYING', 'DONE', 'CANCELLED', 'STOPPED')),
      constraint import_run_file_fk foreign key (file_id) references file (id) on delete set null,
      constraint import_run_report_fk foreign key (report_id) references file (id) on delete set null)`);
    this.addSql(`create index import_run_starter on import_run (starter, started_at desc, id)`);
    this.addSql(`create index import_run_owner on import_run (owner_id, started_at desc, id)`);
    this.addSql(`create index import_run_working on import_run (moved_at)
      where status in ('READING', 'CHECKING', 'APPLYING')`);

    this.addSql(`create table import_row (
      run_id uuid not null, row int not null, cells jsonb null, outcome text null,
      remarks jsonb not null default '[]', record_id uuid null,
      primary key (run_id, row),
      constraint import_row_outcome_check check (outcome in ('ADDED', 'CHANGED', 'UNCHANGED', 'DIFFERS', 'FAILED')),
      constraint import_row_run_fk foreign key (run_id) references import_run (id) on delete cascade)`);
    this.addSql(`create index import_row_outcome on import_row (run_id, outcome, row)`);
    this.addSql(
      `create index import_row_record on import_row (record_id) where record_id is not null`,
    );

    this.addSql(`create table import_key (
      run_id uuid not null, key bytea not null, row int not null,
      primary key (run_id, key),
      constraint import_key_run_fk foreign key (run_id) references import_run (id) on delete cascade)`);

    this.guard('import_run', [
      `create policy own on import_run using (${STARTER}) with check (${STARTER})`,
      `create policy owned on import_run for select using (owner_id = ${setting('organization')}::uuid)`,
    ]);
    for (const table of ['import_row', 'import_key']) {
      this.guard(table, [
        `create policy own_run on ${table} using (${OWN_RUN}) with check (${OWN_RUN})`,
      ]);
    }
  }

  override down(): void {
    for (const table of ['import_key', 'import_row', 'import_run'])
      this.addSql(`drop table ${table}`);
  }

  private guard(table: string, policies: readonly string[]): void {
    this.addSql(`alter table ${table} enable row level security`);
    this.addSql(`alter table ${table} force row level security`);
    for (const policy of policies) this.addSql(policy);
  }
}
