/**
 * SQL that migrations of services are made of. A migration says what was done, so these statements are
 * frozen: whoever needs others adds a function beside them.
 */

/** What the kit itself adds to every database: the trigger function behind all histories. */
export const KEEP_HISTORY = [
  // Runs as the owner of the tables, whose rows of history nobody else may write: see `kept` below.
  `create function keep_history() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
    declare
      changed record := case tg_op when 'DELETE' then old else new end;
      latest jsonb;
      latest_version int;
      state jsonb := case tg_op when 'DELETE' then null else to_jsonb(new) - 'version' end;
    begin
      execute format('select version, data from %I where record_id = $1 order by version desc limit 1', tg_table_name || '_history')
        into latest_version, latest using changed.id;
      if latest_version is not null and latest is not distinct from state then return null; end if;
      execute format('insert into %I (record_id, version, at, actor, role, action, data) values ($1, $2, clock_timestamp(), $3, $4, $5, $6)', tg_table_name || '_history')
        using changed.id, coalesce(latest_version, 0) + 1,
          nullif(current_setting('app.person', true), '')::uuid, nullif(current_setting('app.role', true), ''),
          nullif(current_setting('app.action', true), ''), state;
      return null;
    end $$`,
] as const;

/**
 * Gives a register its history: every state of every row, who made it, when and by which action. A state
 * is shown by the row policy `visible`, which usually asks for the row itself.
 */
export function historyOf(
  table: string,
  visible = { name: `of_${table}`, using: `record_id in (select id from ${table})` },
): string[] {
  const history = `${table}_history`;
  return [
    `create table "${history}" (
      "record_id" uuid not null, "version" int not null, "at" timestamptz not null, "actor" uuid null,
      "role" text null, "action" text null, "data" jsonb null, primary key ("record_id", "version"))`,
    ...unguarded(
      table,
      `insert into "${history}" select id, 1, now(), null, null, null, to_jsonb(it) - 'version' from "${table}" it`,
    ),
    `alter table "${history}" enable row level security`,
    `alter table "${history}" force row level security`,
    `create policy "${visible.name}" on "${history}" for select using (${visible.using})`,
    `create policy "kept" on "${history}" for all using (${BY_THE_TRIGGER}) with check (${BY_THE_TRIGGER})`,
    `create trigger "${history}" after insert or update or delete on "${table}"
      for each row execute function keep_history()`,
  ];
}

/** Holds only inside the kit's own functions: there the owner acts for the role that signed in. */
export const BY_THE_TRIGGER = 'session_user <> current_user';

/** Row policies bind the owner too; a step that brings along what a table already holds lifts them for itself. */
export const unguarded = (table: string, statement: string): string[] => [
  `alter table "${table}" no force row level security`,
  statement,
  `alter table "${table}" force row level security`,
];
