import type { EntityManager } from '@mikro-orm/postgresql';

/** Which scopes stand over a person on a day: what write policies compare the viewer's with. */
export async function scopesOver(
  tx: EntityManager,
  personId: string,
  day: string,
): Promise<string[]> {
  const rows = await tx.execute<{ scope: string }[]>(
    'select scope from reach where person = ? and since <= ?::date and (until is null or until > ?::date)',
    [personId, day, day],
  );
  return rows.map(({ scope }) => scope);
}
