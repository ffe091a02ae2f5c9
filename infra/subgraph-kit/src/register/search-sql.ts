import { BY_THE_TRIGGER, unguarded } from './history-sql.ts';

/**
 * Gives a register its search: words of `column` (kept in the form of `searchForm`) in a table of their
 * own under a trigram index, and a function that finds ids by typed words. The table is apart because
 * PostgreSQL never uses such an index behind a row policy; ids it finds meet the policy of the register.
 * Frozen like all SQL that migrations are made of.
 */
export function searchOf(table: string, column: string): string[] {
  const search = `${table}_search`;
  return [
    `create extension if not exists pg_trgm`,
    `create table "${search}" ("id" uuid not null, "words" text not null, primary key ("id"),
      constraint "${search}_of" foreign key ("id") references "${table}" ("id") on delete cascade)`,
    ...unguarded(table, `insert into "${search}" select id, "${column}" from "${table}"`),
    `create index "${search}_words" on "${search}" using gin ("words" gin_trgm_ops)`,
    `alter table "${search}" enable row level security`,
    `alter table "${search}" force row level security`,
    `create policy "kept" on "${search}" for all using (${BY_THE_TRIGGER}) with check (${BY_THE_TRIGGER})`,
    keeping({ table, column, search }),
    `create trigger "${search}" after insert or update of "${column}" on "${table}"
      for each row execute function keep_${search}()`,
    finding(search),
  ];
}

function keeping({ table, column, search }: Record<'table' | 'column' | 'search', string>): string {
  return `create function keep_${search}() returns trigger language plpgsql security definer
    set search_path = public, pg_temp as $$
    begin
      insert into "${search}" (id, words) values (new.id, new."${column}")
        on conflict (id) do update set words = excluded.words where "${search}".words <> excluded.words;
      return null;
    end $$;
    comment on function keep_${search}() is 'keeps the search of ${table}'`;
}

/**
 * `typo` 0 finds rows where each typed word begins a word; `typo` 1 where each resembles one. Words come
 * in search form; signs of `like` are escaped here.
 */
function finding(search: string): string {
  return `create function find_${search}(typed text[], typo int) returns setof uuid language plpgsql stable
    security definer set search_path = public, pg_temp set pg_trgm.strict_word_similarity_threshold = 0.38 as $$
    declare
      conditions text := '';
      word text;
    begin
      foreach word in array typed[1:6] loop
        conditions := conditions || case typo
          when 0 then format(' and words like %L', '% ' || regexp_replace(word, '([\\\\%_])', '\\\\\\1', 'g') || '%')
          else format(' and %L <<%% words', word) end;
      end loop;
      return query execute format('select id from %I where true', '${search}') || conditions;
    end $$`;
}
