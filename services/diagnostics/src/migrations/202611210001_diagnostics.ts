import { Migration } from '@mikro-orm/migrations';

const setting = (name: string): string =>
  `(select nullif(current_setting('app.${name}', true), ''))`;
const TODAY = `(select nullif(current_setting('app.today', true), '')::date)`;

const SIGNED_IN = `${setting('person')} is not null`;
const OF_VIEWER = `person_id = ${setting('person')}::uuid`;
const CENTER = `${setting('role')} in ('CENTER')`;
const OF_ORGANIZATION = `conducted_by = ${setting('organization')}::uuid`;
const SCORING = `(select current_setting('app.scoring', true)) = 'on'`;
const reached = (dataClass: string): string =>
  `person_id in (select person from reach where scope = any ((select string_to_array(current_setting('app.${dataClass}', true), ','))::text[]) and since <= ${TODAY} and (until is null or until > ${TODAY}))`;

const TABLES = [
  'answer',
  'assessment',
  'campaign',
  'competency',
  'competency_kind',
  'competency_result',
  'deficit',
  'instrument',
  'invitation',
  'item',
  'item_key',
  'scale_edition',
  'workforce',
  'workforce_post',
];

/** Makes the tables of the service. The first migration: nothing runs yet that it could disturb. */
export class DiagnosticsTables extends Migration {
  override up(): void {
    this.#framework();
    this.#campaigns();
    this.#assessments();
    this.#results();
    this.#guards();
  }

  #framework(): void {
    this.addSql(`create table competency_kind (
      code text primary key, name text not null, clause text, position int not null)`);
    this.addSql(`create table competency (
      id uuid primary key, code text not null constraint competency_code_unique unique,
      kind text not null,
      name text not null, description text not null, mastered text not null,
      difficulties jsonb not null, position int not null)`);
    this.addSql(`create table scale_edition (
      version text primary key, valid_from date not null, valid_to date, scale jsonb not null)`);
    this.addSql(`create table instrument (
      id uuid primary key, title text not null, edition int not null, minutes int not null,
      item_count int not null, fingerprint text not null)`);
    this.addSql(`create table item (
      id uuid primary key,
      instrument_id uuid not null constraint item_instrument_id_foreign references instrument (id),
      competency_id uuid not null constraint item_competency_id_foreign references competency (id),
      position int not null,
      kind text not null constraint item_kind_check check (kind in ('SINGLE', 'MULTIPLE')),
      stem text not null, options jsonb not null)`);
    this.addSql(`create index item_instrument_id_index on item (instrument_id)`);
    this.addSql(`create table item_key (
      item_id uuid primary key constraint item_key_item_id_foreign references item (id)
        on update cascade on delete cascade,
      option_ids jsonb not null)`);
  }

  #campaigns(): void {
    this.addSql(`create table workforce (
      person_id uuid primary key,
      kind text not null constraint workforce_kind_check check (kind in ('EDUCATOR', 'LEADER', 'OTHER')))`);
    this.addSql(`create table workforce_post (
      id uuid primary key, person_id uuid not null, organization_id uuid not null, territory text,
      since date not null, until date)`);
    this.addSql(`create index workforce_post_person_id_index on workforce_post (person_id)`);
    this.addSql(
      `create index workforce_post_organization_id_index on workforce_post (organization_id)`,
    );
    this.addSql(`create index workforce_post_territory_index on workforce_post (territory)`);
    this.addSql(`create table campaign (
      id uuid primary key, title text not null,
      instrument_id uuid not null constraint campaign_instrument_id_foreign references instrument (id),
      opens_on date not null, closes_on date not null, closed_on date,
      conducted_by uuid not null, clause text, version int not null default 1)`);
    this.addSql(`create table invitation (
      id uuid primary key,
      campaign_id uuid not null constraint invitation_campaign_id_foreign references campaign (id),
      person_id uuid not null, invited_on date not null, started_on date, finished_on date,
      constraint invitation_once_a_campaign unique (campaign_id, person_id))`);
    this.addSql(`create index invitation_person_id_index on invitation (person_id)`);
  }

  #assessments(): void {
    this.addSql(`create table assessment (
      id uuid primary key,
      invitation_id uuid not null constraint assessment_invitation_id_unique unique
        constraint assessment_invitation_id_foreign references invitation (id),
      campaign_id uuid not null constraint assessment_campaign_id_foreign references campaign (id),
      instrument_id uuid not null constraint assessment_instrument_id_foreign references instrument (id),
      person_id uuid not null,
      status text not null constraint assessment_status_check
        check (status in ('IN_PROGRESS', 'COMPLETED', 'EXPIRED')),
      started_at timestamptz not null, finished_on date, valid_until date,
      scale_version text not null
        constraint assessment_scale_version_foreign references scale_edition (version),
      version int not null default 1)`);
    this.addSql(`create index assessment_campaign_id_index on assessment (campaign_id)`);
    this.addSql(`create index assessment_person_id_index on assessment (person_id)`);
    this.addSql(`create table answer (
      id uuid primary key,
      assessment_id uuid not null constraint answer_assessment_id_foreign references assessment (id),
      item_id uuid not null constraint answer_item_id_foreign references item (id),
      person_id uuid not null, option_ids jsonb not null, sequence int not null,
      saved_at timestamptz not null,
      constraint answer_once_an_item unique (assessment_id, item_id))`);
    this.addSql(`create index answer_person_id_index on answer (person_id)`);
  }

  #results(): void {
    this.addSql(`create table competency_result (
      id uuid primary key,
      assessment_id uuid not null constraint competency_result_assessment_id_foreign references assessment (id),
      person_id uuid not null,
      competency_id uuid not null constraint competency_result_competency_id_foreign references competency (id),
      position int not null, share double precision not null, level text not null,
      constraint competency_result_once unique (assessment_id, competency_id))`);
    this.addSql(`create index competency_result_person_id_index on competency_result (person_id)`);
    this.addSql(`create table deficit (
      id uuid primary key,
      assessment_id uuid not null constraint deficit_assessment_id_foreign references assessment (id),
      person_id uuid not null,
      competency_id uuid not null constraint deficit_competency_id_foreign references competency (id),
      kind text not null constraint deficit_kind_check check (kind in ('ABSENCE', 'INSUFFICIENCY')),
      severity double precision not null, found_on date not null, superseded_on date)`);
    this.addSql(`create index deficit_assessment_id_index on deficit (assessment_id)`);
    this.addSql(`create index deficit_person_id_index on deficit (person_id)`);
  }

  #guards(): void {
    for (const table of TABLES) {
      this.addSql(`alter table ${table} enable row level security`);
      this.addSql(`alter table ${table} force row level security`);
    }
    for (const table of [
      'campaign',
      'competency',
      'competency_kind',
      'instrument',
      'item',
      'scale_edition',
    ]) {
      this.addSql(`create policy readable on ${table} for select using (${SIGNED_IN})`);
    }
    this.addSql(`create policy scoring on item_key for select using (${SCORING})`);
    this.addSql(`create policy roles_insert on campaign for insert with check (${CENTER})`);
    this.addSql(
      `create policy owned on campaign for update using (${OF_ORGANIZATION}) with check (${OF_ORGANIZATION})`,
    );
    for (const table of ['workforce', 'workforce_post']) {
      this.addSql(`create policy personal_card on ${table} for select using (${reached('card')})`);
    }
    this.addSql(
      `create policy personal_learning on invitation for select using (${reached('learning')})`,
    );
    this.addSql(`create policy roles_insert on invitation for insert with check (${CENTER})`);
    this.addSql(
      `create policy own on invitation for update using (${OF_VIEWER}) with check (${OF_VIEWER})`,
    );
    for (const table of ['assessment', 'answer', 'competency_result', 'deficit']) {
      this.addSql(
        `create policy personal_result on ${table} for select using (${reached('result')})`,
      );
      this.addSql(`create policy own on ${table} using (${OF_VIEWER}) with check (${OF_VIEWER})`);
    }
  }

  override down(): void {
    const newestFirst = [
      'deficit',
      'competency_result',
      'answer',
      'assessment',
      'invitation',
      'campaign',
      'workforce_post',
      'workforce',
      'item_key',
      'item',
      'instrument',
      'scale_edition',
      'competency',
      'competency_kind',
    ];
    for (const table of newestFirst) this.addSql(`drop table ${table}`);
  }
}
