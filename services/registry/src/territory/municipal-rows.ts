import type { RowPolicy } from '@metodgraf/subgraph-kit';

/** Rows about a territory, open to whoever acts for that municipality. */
export function municipalRows(column: string, command: 'insert' | 'update'): RowPolicy {
  const own = `('mun:' || ${column}) = any ((select string_to_array(current_setting('app.card', true), ','))::text[])`;
  return {
    name: `municipal_${command}`,
    command,
    ...(command === 'insert' ? {} : { using: own }),
    check: own,
  };
}
