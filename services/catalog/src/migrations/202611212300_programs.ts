import { Migration } from '@mikro-orm/migrations';

/** Programs with their competencies, registrations and cohorts. Only adds. */
export class Programs202611212300 extends Migration {
  override up(): void {
    this.addSql(
      `create table competency (id uuid not null, code text not null, name text not null, kind text not null, primary key (id))`,
    );

    this.addSql(`create table program (
      id uuid not null, provider_id uuid not null, title text not null, kind text not null, hours int not null,
      form text not null, annotation text not null, running_from date not null, running_to date null,
      updated_at timestamptz not null, version int not null default 1, primary key (id),
      constraint program_hours_positive check (hours > 0),
      constraint program_running_period check (running_to > running_from),
      constraint program_kind_check check (kind in ('UPSKILLING', 'RETRAINING')),
      constraint program_form_check check (form in ('FULL_TIME', 'BLENDED', 'DISTANCE')))`);
    this.addSql(`create index program_provider_id_index on program (provider_id)`);

    this.addSql(`create table program_competency (
      id uuid not null, program_id uuid not null, provider_id uuid not null, competency_id uuid not null, primary key (id),
      constraint program_competency_once unique (program_id, competency_id),
      constraint program_competency_program_id_foreign foreign key (program_id) references program (id) on delete cascade)`);
    this.addSql(
      `create index program_competency_competency_id_index on program_competency (competency_id)`,
    );

    this.addSql(`create table federal_registration (
      id uuid not null, program_id uuid not null, provider_id uuid not null, number text not null,
      since date not null, until date null, primary key (id),
      constraint federal_registration_period check (until > since),
      constraint federal_registration_program_id_foreign foreign key (program_id) references program (id) on delete cascade)`);
    this.addSql(
      `create index federal_registration_program_id_index on federal_registration (program_id)`,
    );
    this.addSql(
      `create index federal_registration_provider_id_index on federal_registration (provider_id)`,
    );

    this.addSql(`create table cohort (
      id uuid not null, program_id uuid not null, provider_id uuid not null, starts_on date not null, ends_on date not null,
      place text not null, seats int not null, taken int not null default 0, version int not null default 1, primary key (id),
      constraint cohort_dates check (ends_on >= starts_on),
      constraint cohort_seats check (seats > 0 and taken >= 0 and taken <= seats),
      constraint cohort_program_id_foreign foreign key (program_id) references program (id))`);
    this.addSql(`create index cohort_program_id_index on cohort (program_id)`);

    this.#guard();
  }

  /** Everybody reads what is offered; only the provider's staff changes it. */
  #guard(): void {
    const organization = `(select nullif(current_setting('app.organization', true), ''))::uuid`;
    const role = `(select nullif(current_setting('app.role', true), ''))`;
    const byProvider = `provider_id = ${organization} and ${role} in ('PROVIDER')`;
    const ofOwnProgram = `program_id in (select id from program where provider_id = ${organization})`;
    const readable = `(select nullif(current_setting('app.person', true), '')) is not null`;
    for (const table of [
      'competency',
      'program',
      'program_competency',
      'federal_registration',
      'cohort',
    ]) {
      this.addSql(`alter table ${table} enable row level security`);
      this.addSql(`alter table ${table} force row level security`);
      this.addSql(`create policy readable on ${table} for select using (${readable})`);
    }
    this.addSql(
      `create policy by_provider on program using (${byProvider}) with check (${byProvider})`,
    );
    for (const table of ['program_competency', 'federal_registration', 'cohort']) {
      this.addSql(
        `create policy by_provider on ${table} using (${byProvider}) with check (${byProvider} and ${ofOwnProgram})`,
      );
    }
  }

  override down(): void {
    for (const table of [
      'cohort',
      'federal_registration',
      'program_competency',
      'program',
      'competency',
    ]) {
      this.addSql(`drop table ${table}`);
    }
  }
}
