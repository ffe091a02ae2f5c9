import { Migration } from '@mikro-orm/migrations';
import { personal, READABLE } from './row-conditions.ts';

/** Each table with the name and the condition of its guard. */
const GUARDS = {
  organization: ['readable', READABLE],
  territory: ['readable', READABLE],
  workforce: ['personal_private', personal('private', 'id')],
  post: ['personal_card', personal('card')],
  appointment: ['personal_card', personal('card')],
  assignment: ['personal_card', personal('card')],
  assessment: ['personal_result', personal('result')],
  program: ['readable', READABLE],
  federal_status: ['readable', READABLE],
  match: ['personal_learning', personal('learning')],
  enrolment: ['personal_learning', personal('learning')],
  route: ['personal_learning', personal('learning')],
  activity: ['readable', READABLE],
  participation: ['personal_learning', personal('learning')],
} as const;

/** What the other services state and indicators count. Only adds. */
export class Evidence202611212310 extends Migration {
  override up(): void {
    this.addSql(`create table organization (
      id uuid not null, type text not null, name text not null, primary key (id))`);
    this.addSql(`create table territory (
      id text not null, name text not null, successor text null, since date not null, until date null,
      primary key (id))`);
    this.addSql(`create table workforce (
      id uuid not null, kind text not null, birth_date date not null, teaching_since date null,
      primary key (id),
      constraint workforce_kind_check check (kind in ('EDUCATOR', 'LEADER', 'OTHER')))`);
    this.addSql(`create table post (
      id uuid not null, person_id uuid not null, organization_id uuid not null, territory text null,
      since date not null, until date null, primary key (id),
      constraint post_person_id_foreign foreign key (person_id) references workforce (id) on delete cascade)`);
    this.addSql(`create index post_person_id_index on post (person_id)`);
    this.addSql(`create table appointment (
      id uuid not null, kind text not null, person_id uuid not null, confirmed_on date null,
      since date not null, until date null, primary key (id))`);
    this.addSql(`create index appointment_person_id_index on appointment (person_id)`);
    this.addSql(`create table assignment (
      id uuid not null, person_id uuid not null, methodologist_id uuid not null,
      appointment_id uuid not null, since date not null, until date null, primary key (id))`);
    this.addSql(`create index assignment_person_id_index on assignment (person_id)`);
    this.addSql(`create index assignment_appointment_id_index on assignment (appointment_id)`);
    this.addSql(`create table assessment (
      id uuid not null, person_id uuid not null, conducted_by uuid not null, finished_on date not null,
      primary key (id))`);
    this.addSql(`create index assessment_person_id_index on assessment (person_id)`);
    this.addSql(`create table program (
      id uuid not null, title text not null, provider_id uuid not null, running_since date not null,
      running_until date null, primary key (id))`);
    this.addSql(`create index program_provider_id_index on program (provider_id)`);
    this.addSql(`create table federal_status (
      id uuid not null, program_id uuid not null, since date not null, until date null,
      primary key (id),
      constraint federal_status_program_id_foreign foreign key (program_id) references program (id) on delete cascade)`);
    this.addSql(`create index federal_status_program_id_index on federal_status (program_id)`);
    this.addSql(`create table match (
      id uuid not null, person_id uuid not null, program_id uuid null, assessments jsonb not null,
      decided_on date not null, primary key (id))`);
    this.addSql(`create index match_person_id_index on match (person_id)`);
    this.addSql(`create table enrolment (
      id uuid not null, person_id uuid not null, program_id uuid not null, match_id uuid null,
      enrolled_on date not null, ended_on date null, outcome text not null, primary key (id),
      constraint enrolment_outcome_check check (outcome in ('STUDYING', 'COMPLETED', 'WITHDRAWN')))`);
    this.addSql(`create index enrolment_person_id_index on enrolment (person_id)`);
    this.addSql(`create table route (
      id uuid not null, person_id uuid not null, basis jsonb not null, approved_on date null,
      primary key (id))`);
    this.addSql(`create index route_person_id_index on route (person_id)`);
    this.addSql(`create table activity (
      id uuid not null, kind text not null, support_form text null, primary key (id),
      constraint activity_kind_check check (kind in ('EVENT', 'SUPPORT')))`);
    this.addSql(`create table participation (
      id uuid not null, person_id uuid not null, activity_id uuid not null, kind text not null,
      "on" date null, outcome text not null, primary key (id),
      constraint participation_kind_check check (kind in ('EVENT', 'SUPPORT')),
      constraint participation_outcome_check check (outcome in ('REGISTERED', 'ATTENDED', 'ABSENT')))`);
    this.addSql(`create index participation_person_id_index on participation (person_id)`);
    for (const [table, [name, condition]] of Object.entries(GUARDS)) {
      this.addSql(`alter table ${table} enable row level security`);
      this.addSql(`alter table ${table} force row level security`);
      this.addSql(`create policy ${name} on ${table} for select using (${condition})`);
    }
  }

  override down(): void {
    for (const table of Object.keys(GUARDS).toReversed()) this.addSql(`drop table ${table}`);
  }
}
