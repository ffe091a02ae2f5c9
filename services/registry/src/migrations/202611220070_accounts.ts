import { Migration } from '@mikro-orm/migrations';
import { historyOf } from '@metodgraf/subgraph-kit';
import { forRole, guarded, own } from './row-guards.ts';

/** Inside a function of the owner; a viewer's own statements never are. */
const BY_A_FUNCTION = 'session_user <> current_user';
const PERSON = `(select nullif(current_setting('app.person', true), ''))::uuid`;
const DAY = `(select nullif(current_setting('app.today', true), '')::date)`;

/**
 * Sign-ins that wait for their person, matching of people for an administrator who sees none of them, and
 * notices to those whose rights changed. Only adds.
 */
export class Accounts202611220070 extends Migration {
  override up(): void {
    this.addSql(`alter table "account" alter column "person_id" drop not null,
      add column "registered_on" date not null default current_date, add column "reason" text null,
      add column "version" int not null default 1`);
    this.addSql(`alter table "account" alter column "registered_on" drop default`);
    this.addSql(
      `alter table "role_grant" add column "basis" text null, add column "end_reason" text null`,
    );
    this.addSql(`create table "person_match" (
      "id" uuid not null, "asked_by" uuid not null, "at" timestamptz not null, "way" text not null,
      "reason" text not null, "person_id" uuid not null,
      primary key ("id"),
      constraint "person_match_way_check" check ("way" in ('SNILS', 'NAME')),
      constraint "person_match_person_fk" foreign key ("person_id") references "person" ("id"))`);
    this.addSql(`create index "person_match_person_id_index" on "person_match" ("person_id")`);
    this.addSql(`create table "rights_notice" (
      "id" uuid not null, "person_id" uuid not null, "kind" text not null, "what" text not null,
      "reason" text not null, "at" timestamptz not null, "seen_at" timestamptz null,
      primary key ("id"),
      constraint "rights_notice_kind_check" check ("kind" in
        ('SIGN_IN_LINKED', 'SIGN_IN_UNLINKED', 'ROLE_GRANTED', 'ROLE_REVOKED')),
      constraint "rights_notice_person_fk" foreign key ("person_id") references "person" ("id"))`);
    this.addSql(`create index "rights_notice_person_id_index" on "rights_notice" ("person_id")`);

    for (const statement of [
      administered('insert'),
      administered('update'),
      `create policy "asked_by_function" on "post" for select using (${BY_A_FUNCTION})`,
      ...guarded(
        'person_match',
        { name: 'own', command: 'select', condition: `asked_by = ${PERSON}` },
        forRole('ADMINISTRATOR', 'insert'),
      ),
      `create policy "asked_by_function" on "person_match" for select using (${BY_A_FUNCTION})`,
      ...guarded(
        'rights_notice',
        own('person_id', 'select'),
        { name: 'own_update', command: 'update', condition: `person_id = ${PERSON}` },
        forRole('ADMINISTRATOR', 'insert'),
      ),
      ...historyOf('account'),
      ...historyOf('role_grant'),
      ...FUNCTIONS,
    ]) {
      this.addSql(statement);
    }
  }

  override down(): void {
    for (const table of ['account', 'role_grant']) {
      this.addSql(`drop trigger "${table}_history" on "${table}"`);
      this.addSql(`drop table "${table}_history"`);
    }
    this.addSql(`drop function work_of_match(uuid)`);
    this.addSql(`drop function match_people(text, text, uuid)`);
    for (const table of ['rights_notice', 'person_match']) this.addSql(`drop table "${table}"`);
    this.addSql(`drop policy "asked_by_function" on "post"`);
    for (const command of ['insert', 'update'])
      this.addSql(`drop policy "roles_${command}" on "account"`);
    this.addSql(`alter table "role_grant" drop column "basis", drop column "end_reason"`);
    this.addSql(
      `alter table "account" drop column "registered_on", drop column "reason", drop column "version"`,
    );
  }
}

const ADMINISTRATOR = `(select nullif(current_setting('app.role', true), '')) in ('ADMINISTRATOR')`;

const WORKS_TODAY = `post.since <= ${DAY} and (post.until is null or post.until > ${DAY})`;

const administered = (command: 'insert' | 'update'): string =>
  `create policy "roles_${command}" on "account" for ${command} ${command === 'update' ? `using (${ADMINISTRATOR})` : ''} with check (${ADMINISTRATOR})`;

/** Whoever asks learns an id, and of one matched person the work: neither a name nor anything private. */
const FUNCTIONS = [
  `create function match_people(asked_snils text, asked_name text, asked_organization uuid) returns setof uuid
    language sql stable security definer set search_path = public, pg_temp as $$
      select id from person_details where asked_snils is not null and snils = asked_snils
      union
      select person.id from person join post on post.person_id = person.id
       where asked_name is not null and post.organization_id = asked_organization and ${WORKS_TODAY}
         and asked_name = translate(lower(concat_ws(' ', family_name, given_name, patronymic)), 'ё', 'е') $$`,
  `create function work_of_match(asked uuid) returns text
    language sql stable security definer set search_path = public, pg_temp as $$
      select string_agg(title || ', ' || short_name, '; ' order by post.since, post.id)
        from person_match join post using (person_id) join organization on organization.id = organization_id
       where person_match.id = asked and asked_by = ${PERSON} and ${WORKS_TODAY} $$`,
];
