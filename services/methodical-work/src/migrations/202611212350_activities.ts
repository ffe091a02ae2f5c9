import { Migration } from '@mikro-orm/migrations';

/** Support forms, activities with their seats, participations. Only adds. */
export class Activities202611212350 extends Migration {
  override up(): void {
    this.addSql(
      `create table competency (id uuid not null, code text not null, name text not null, kind text not null, primary key (id))`,
    );
    this.addSql(
      `create table educator (person_id uuid not null, birth_date date not null, teaching_since date null, primary key (person_id))`,
    );
    this.addSql(`create table support_form (
      code text not null, valid_from date not null, valid_to date null, name text not null, description text not null,
      clause text not null, primary key (code, valid_from),
      constraint support_form_period check (valid_to > valid_from))`);
    this.#activities();
    this.#participations();
    this.#guard();
  }

  #activities(): void {
    this.addSql(`create table activity (
      id uuid not null, owner_id uuid not null, title text not null, kind text not null, support_form_code text null,
      starts_on date not null, ends_on date not null, hours int not null, place text not null, description text not null,
      version int not null default 1, primary key (id),
      constraint activity_dates check (ends_on >= starts_on),
      constraint activity_hours_positive check (hours > 0),
      constraint activity_kind_check check (kind in ('EVENT', 'SUPPORT')),
      constraint activity_support_form check ((kind = 'SUPPORT') = (support_form_code is not null)))`);
    this.addSql(`create index activity_owner_id_index on activity (owner_id)`);
    this.addSql(`create index activity_starts_on_index on activity (starts_on)`);

    this.addSql(`create table activity_competency (
      id uuid not null, activity_id uuid not null, owner_id uuid not null, competency_id uuid not null, primary key (id),
      constraint activity_competency_once unique (activity_id, competency_id),
      constraint activity_competency_activity_id_foreign foreign key (activity_id) references activity (id) on delete cascade)`);
    this.addSql(
      `create index activity_competency_competency_id_index on activity_competency (competency_id)`,
    );

    this.addSql(`create table activity_seats (
      id uuid not null, activity_id uuid not null, seats int not null, taken int not null default 0, primary key (id),
      constraint activity_seats_activity_id_unique unique (activity_id),
      constraint activity_seats_taken check (seats > 0 and taken >= 0 and taken <= seats),
      constraint activity_seats_activity_id_foreign foreign key (activity_id) references activity (id) on delete cascade)`);
  }

  #participations(): void {
    this.addSql(`create table participation (
      id uuid not null, person_id uuid not null, activity_id uuid not null, owner_id uuid not null,
      registered_on date not null, recorded_for date null, outcome text not null,
      version int not null default 1, primary key (id),
      constraint participation_outcome_check check (outcome in ('REGISTERED', 'ATTENDED', 'ABSENT')),
      constraint participation_recorded check ((outcome = 'REGISTERED') = (recorded_for is null)),
      constraint participation_once unique (activity_id, person_id),
      constraint participation_activity_id_foreign foreign key (activity_id) references activity (id))`);
    this.addSql(`create index participation_person_id_index on participation (person_id)`);
    this.addSql(`create index participation_owner_id_index on participation (owner_id)`);
  }

  /** Everybody reads what is on; organizers change their own; a person's circle sees and enters the person. */
  #guard(): void {
    const organization = `(select nullif(current_setting('app.organization', true), ''))::uuid`;
    const role = `(select nullif(current_setting('app.role', true), ''))`;
    const today = `(select nullif(current_setting('app.today', true), '')::date)`;
    const reachedBy = (dataClass: string): string =>
      `person_id in (select person from reach where scope = any ((select string_to_array(current_setting('app.${dataClass}', true), ','))::text[])
        and since <= ${today} and (until is null or until > ${today}))`;
    const signedIn = `(select nullif(current_setting('app.person', true), '')) is not null`;
    const byOwner = `owner_id = ${organization} and ${role} in ('CENTER', 'METHODOLOGIST', 'SCHOOL', 'MUNICIPALITY', 'ORGANIZER')`;
    const ofActivity = `(activity_id, owner_id) in (select id, owner_id from activity)`;

    const readable = ['competency', 'support_form', 'activity', 'activity_competency'];
    for (const table of [...readable, 'activity_seats', 'educator', 'participation']) {
      this.addSql(`alter table ${table} enable row level security`);
      this.addSql(`alter table ${table} force row level security`);
    }
    for (const table of readable) {
      this.addSql(`create policy readable on ${table} for select using (${signedIn})`);
    }
    for (const [table, check] of [
      ['activity', byOwner],
      ['activity_competency', `${byOwner} and ${ofActivity}`],
      ['participation', `${byOwner} and ${ofActivity}`],
    ]) {
      this.addSql(`create policy by_owner on ${table} using (${byOwner}) with check (${check})`);
    }
    this.addSql(
      `create policy counted_by_all on activity_seats using (${signedIn}) with check (${signedIn})`,
    );
    this.addSql(
      `create policy personal_private on educator for select using (${reachedBy('private')})`,
    );
    this.addSql(
      `create policy personal_learning on participation for select using (${reachedBy('learning')})`,
    );
    this.addSql(
      `create policy entered_by_circle on participation for insert with check (${reachedBy('learning')} and ${ofActivity})`,
    );
  }

  override down(): void {
    for (const table of [
      'participation',
      'activity_seats',
      'activity_competency',
      'activity',
      'support_form',
      'educator',
      'competency',
    ]) {
      this.addSql(`drop table ${table}`);
    }
  }
}
