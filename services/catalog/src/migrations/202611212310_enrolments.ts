import { Migration } from '@mikro-orm/migrations';

/** Enrolments and the referrals that lead to them. Only adds. */
export class Enrolments202611212310 extends Migration {
  override up(): void {
    this.addSql(`create table enrolment (
      id uuid not null, person_id uuid not null, program_id uuid not null, cohort_id uuid null, provider_id uuid not null,
      match_id uuid null, enrolled_on date not null, ended_on date null, outcome text not null,
      certificate_number text null, withdrawal_reason text null, version int not null default 1, primary key (id),
      constraint enrolment_outcome_check check (outcome in ('STUDYING', 'COMPLETED', 'WITHDRAWN')),
      constraint enrolment_ended check ((outcome = 'STUDYING') = (ended_on is null)),
      constraint enrolment_dates check (ended_on >= enrolled_on),
      constraint enrolment_certificate check ((outcome = 'COMPLETED') = (certificate_number is not null)),
      constraint enrolment_program_id_foreign foreign key (program_id) references program (id),
      constraint enrolment_cohort_id_foreign foreign key (cohort_id) references cohort (id) on delete restrict)`);
    for (const column of ['person_id', 'program_id', 'cohort_id', 'provider_id']) {
      this.addSql(`create index enrolment_${column}_index on enrolment (${column})`);
    }
    this.addSql(
      `create unique index enrolment_one_active on enrolment (person_id, program_id) where outcome = 'STUDYING'`,
    );

    this.addSql(`create table referral (
      id uuid not null, person_id uuid not null, program_id uuid not null, provider_id uuid not null, decided_on date not null,
      primary key (id), constraint referral_program_id_foreign foreign key (program_id) references program (id))`);
    for (const column of ['person_id', 'program_id', 'provider_id']) {
      this.addSql(`create index referral_${column}_index on referral (${column})`);
    }

    this.#guard();
  }

  /** The learner's circle reads; the provider's staff reads and changes its own. */
  #guard(): void {
    const organization = `(select nullif(current_setting('app.organization', true), ''))::uuid`;
    const role = `(select nullif(current_setting('app.role', true), ''))`;
    const byProvider = `provider_id = ${organization} and ${role} in ('PROVIDER')`;
    const ofOwnProgram = `program_id in (select id from program where provider_id = ${organization})`;
    const today = `(select nullif(current_setting('app.today', true), '')::date)`;
    const learning = `person_id in (select person from reach where scope = any ((select string_to_array(current_setting('app.learning', true), ','))::text[])
      and since <= ${today} and (until is null or until > ${today}))`;
    for (const table of ['enrolment', 'referral']) {
      this.addSql(`alter table ${table} enable row level security`);
      this.addSql(`alter table ${table} force row level security`);
      this.addSql(`create policy personal_learning on ${table} for select using (${learning})`);
    }
    this.addSql(
      `create policy by_provider on enrolment using (${byProvider}) with check (${byProvider} and ${ofOwnProgram})`,
    );
    this.addSql(`create policy by_provider on referral for select using (${byProvider})`);
  }

  override down(): void {
    this.addSql(`drop table referral`);
    this.addSql(`drop table enrolment`);
  }
}
