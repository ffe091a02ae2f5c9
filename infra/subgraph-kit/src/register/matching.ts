import { type FilterQuery, raw } from '@mikro-orm/core';
import { searchWords } from './search-form.rules.ts';

/**
 * Condition of a list on the rows of `table` that a typed text finds: where each typed word begins a word
 * of the row, in any order; and where nobody visible is found so, those with resembling words.
 * `visible` counts under the viewer's rights, so a hidden row never keeps a resembling one away. A list of
 * something else names the `column` that points at the row, such as the person of an appointment.
 */
export function matching<Entity extends object>(
  table: string,
  text: string | null | undefined,
  column = 'id',
): FilterQuery<Entity>[] {
  const words = searchWords(text ?? '');
  if (words.length === 0) return [];
  const typed = `{${words.map((word) => JSON.stringify(word)).join(',')}}`;
  const found = (typo: 0 | 1): string => `select find_${table}_search(?::text[], ${typo})`;
  // What is asked once stands before what is asked of every row: resembling words are costly to find.
  const condition = (alias: string): string =>
    `(${alias}.${column} in (${found(0)}) or (not exists (
      select from "${table}" visible where visible.id in (${found(0)})) and ${alias}.${column} in (${found(1)})))`;
  return [{ [raw(condition, [typed, typed, typed])]: [] } as FilterQuery<Entity>];
}
