import { historyOf, searchOf } from '@metodgraf/subgraph-kit';
import { Migration } from '@mikro-orm/migrations';
import { forRole, guarded, readable } from './row-guards.ts';

const BOTH = `(select nullif(current_setting('app.role', true), '')) in ('CENTER', 'MINISTRY')`;
const OF_PARTIES = `(select nullif(current_setting('app.organization', true), '')) = any (party_ids)`;
const CENTER = `(select nullif(current_setting('app.role', true), '')) in ('CENTER')`;

const ofAgreement = {
  name: 'of_agreement',
  command: 'select',
  condition: 'agreement_id in (select id from agreement)',
} as const;

/** Agreements with their templates, parties, obligations and files. Only adds. */
export class Agreement202611220060 extends Migration {
  override up(): void {
    this.addSql(`create table "agreement_template" (
      "code" text not null, "kind" text not null, "title" text not null, "clause" text not null,
      "roles" jsonb not null, "obligations" jsonb not null, "body" text not null,
      "valid_from" date not null, "valid_to" date null, "position" int not null,
      primary key ("code"),
      constraint "agreement_template_kind_check" check ("kind" in ('TRIPARTITE', 'COLLEGE', 'COOPERATION')))`);
    this.addSql(AGREEMENT);
    this.addSql(PARTY);
    this.addSql(OBLIGATION);
    this.addSql(FILE);
    for (const [table, column] of INDEXES)
      this.addSql(`create index "${table}_${column}_index" on "${table}" ("${column}")`);
    this.addSql(`create index "agreement_party_ids" on "agreement" using gin ("party_ids")`);
    this.addSql(
      `create index "agreement_obligation_open" on "agreement_obligation" ("due_on") where done_on is null`,
    );
    this.addAll(guarded('agreement_template', readable));
    this.addAll(
      guarded(
        'agreement',
        { name: 'roles_select', command: 'select', condition: BOTH },
        { name: 'of_parties', command: 'select', condition: OF_PARTIES },
        forRole('CENTER', 'insert'),
        forRole('CENTER', 'update'),
      ),
    );
    for (const table of ['agreement_party', 'agreement_obligation', 'agreement_file']) {
      this.addAll(
        guarded(table, ofAgreement, forRole('CENTER', 'insert'), forRole('CENTER', 'update')),
      );
      this.addSql(`create policy "roles_delete" on "${table}" for delete using (${CENTER})`);
    }
    // Whoever sees an agreement may read its files.
    this.addSql(
      `create policy "of_agreement" on "file" for select using (id in (select file_id from agreement_file))`,
    );
    this.addAll(searchOf('agreement', 'search_name'));
    for (const table of ['agreement', 'agreement_party', 'agreement_obligation'])
      this.addAll(historyOf(table));
    this.addAll(GUARDS);
  }

  override down(): void {
    this.addSql('drop policy "of_agreement" on "file"');
    this.addSql('drop table "agreement_search"');
    for (const table of [
      'agreement_file',
      'agreement_obligation',
      'agreement_party',
      'agreement',
    ]) {
      if (table !== 'agreement_file') this.addSql(`drop table "${table}_history"`);
      this.addSql(`drop table "${table}" cascade`);
    }
    this.addSql('drop table "agreement_template"');
    for (const name of ['count_agreement_parties', 'check_agreement_signing'])
      this.addSql(`drop function ${name}()`);
    this.addSql('drop function keep_agreement_search()');
    this.addSql('drop function find_agreement_search(text[], int)');
  }

  private addAll(statements: readonly string[]): void {
    for (const statement of statements) this.addSql(statement);
  }
}

const AGREEMENT = `create table "agreement" (
  "id" uuid not null, "template_code" text not null, "kind" text not null, "title" text not null,
  "body" text not null, "signed_text" text null, "number" text null, "signed_on" date null,
  "since" date not null, "until" date null, "state" text not null, "ended_on" date null,
  "ending" text null, "end_reason" text null, "search_name" text not null,
  "party_ids" text[] not null default '{}', "version" int not null default 1,
  primary key ("id"),
  constraint "agreement_template_fk" foreign key ("template_code") references "agreement_template" ("code"),
  constraint "agreement_kind_check" check ("kind" in ('TRIPARTITE', 'COLLEGE', 'COOPERATION')),
  constraint "agreement_state_check" check ("state" in ('DRAFT', 'SIGNED', 'ENDED', 'TERMINATED', 'WITHDRAWN')),
  constraint "agreement_ending_check" check ("ending" in ('FULFILLED', 'BY_CONSENT', 'UNILATERAL', 'REPLACED')),
  constraint "agreement_period" check (until > since),
  constraint "agreement_approved" check (state in ('DRAFT', 'WITHDRAWN')
    or (number is not null and signed_on is not null and signed_text is not null)),
  constraint "agreement_ended" check ((state in ('ENDED', 'TERMINATED')) = (ended_on is not null)
    and (ended_on is null) = (ending is null) and (ended_on is null or end_reason is not null)),
  constraint "agreement_number_once" unique ("number", "signed_on"))`;

const PARTY = `create table "agreement_party" (
  "id" uuid not null, "agreement_id" uuid not null, "role" text not null, "organization_id" uuid not null,
  "signer_name" text null, "signer_post" text null, "signer_basis" text null,
  "since" date not null, "until" date null, "act" text null, "version" int not null default 1,
  primary key ("id"),
  constraint "agreement_party_of" foreign key ("agreement_id") references "agreement" ("id"),
  constraint "agreement_party_organization_fk" foreign key ("organization_id") references "organization" ("id"),
  constraint "agreement_party_period" check (until > since),
  constraint "agreement_party_once" exclude using gist (
    agreement_id with =, organization_id with =, daterange(since, until) with &&) deferrable initially deferred)`;

const OBLIGATION = `create table "agreement_obligation" (
  "id" uuid not null, "agreement_id" uuid not null, "party_id" uuid not null, "text" text not null,
  "clause" text null, "due_on" date not null, "every_months" int null, "previous_id" uuid null,
  "done_on" date null, "note" text null, "version" int not null default 1,
  primary key ("id"),
  constraint "agreement_obligation_of" foreign key ("agreement_id") references "agreement" ("id"),
  constraint "agreement_obligation_party_fk" foreign key ("party_id") references "agreement_party" ("id"),
  constraint "agreement_obligation_every" check (every_months > 0),
  constraint "agreement_obligation_next_once" unique ("previous_id"))`;

const FILE = `create table "agreement_file" (
  "id" uuid not null, "agreement_id" uuid not null, "obligation_id" uuid null, "file_id" uuid not null,
  "kind" text not null, "added_on" date not null,
  primary key ("id"),
  constraint "agreement_file_of" foreign key ("agreement_id") references "agreement" ("id"),
  constraint "agreement_file_obligation_fk" foreign key ("obligation_id") references "agreement_obligation" ("id"),
  constraint "agreement_file_file_fk" foreign key ("file_id") references "file" ("id"),
  constraint "agreement_file_kind_check" check ("kind" in ('SCAN', 'ANNEX', 'PROOF', 'OTHER')),
  constraint "agreement_file_proof" check ((kind = 'PROOF') = (obligation_id is not null)))`;

const INDEXES = [
  ['agreement_party', 'agreement_id'],
  ['agreement_party', 'organization_id'],
  ['agreement_obligation', 'agreement_id'],
  ['agreement_obligation', 'party_id'],
  ['agreement_file', 'agreement_id'],
  ['agreement_file', 'obligation_id'],
  ['agreement_file', 'file_id'],
] as const;

/**
 * The last word on parties: no more in a role than the template lets, three in a tripartite agreement, and
 * none missing or without a signer when it is signed. Counted at the end of a change, because a successor
 * comes before its predecessor is gone.
 */
const GUARDS = [
  `create function count_agreement_parties() returns trigger language plpgsql as $$
    declare
      subject uuid := case tg_op when 'DELETE' then old.agreement_id else new.agreement_id end;
      its_kind text;
      its_roles jsonb;
      standing int;
    begin
      select a.kind, t.roles into its_kind, its_roles from agreement a
        join agreement_template t on t.code = a.template_code where a.id = subject for no key update of a;
      if not found then
        raise exception 'the agreement is not open to change' using errcode = 'insufficient_privilege';
      end if;
      select count(*) into standing from agreement_party where agreement_id = subject and until is null;
      if its_kind = 'TRIPARTITE' and standing > 3 then
        raise exception 'a tripartite agreement has three parties, not %', standing
          using errcode = 'check_violation', constraint = 'agreement_tripartite';
      end if;
      if exists (select from agreement_party p where p.agreement_id = subject and p.until is null
          group by p.role having count(*) > coalesce((select (r ->> 'most')::int
            from jsonb_array_elements(its_roles) r where r ->> 'role' = p.role), 0)) then
        raise exception 'too many parties in one role'
          using errcode = 'check_violation', constraint = 'agreement_party_roles';
      end if;
      update agreement set party_ids = array(select distinct organization_id::text
        from agreement_party where agreement_id = subject order by 1) where id = subject;
      return null;
    end $$`,
  `create constraint trigger "agreement_parties" after insert or update or delete on "agreement_party"
    deferrable initially deferred for each row execute function count_agreement_parties()`,
  `create function check_agreement_signing() returns trigger language plpgsql as $$
    begin
      if exists (select from agreement_template t, jsonb_array_elements(t.roles) r where t.code = new.template_code
          and (select count(*) from agreement_party p where p.agreement_id = new.id and p.until is null
            and p.role = r ->> 'role' and p.signer_name is not null) < (r ->> 'least')::int)
        or exists (select from agreement_party p where p.agreement_id = new.id and p.until is null
          and p.signer_name is null) then
        raise exception 'parties or signers are missing'
          using errcode = 'check_violation', constraint = 'agreement_parties_whole';
      end if;
      return new;
    end $$`,
  `create trigger "agreement_signing" before update of "state" on "agreement" for each row
    when (old.state = 'DRAFT' and new.state = 'SIGNED') execute function check_agreement_signing()`,
];
