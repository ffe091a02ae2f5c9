import type { EntityManager } from '@mikro-orm/postgresql';
import { PersonFact } from '@metodgraf/facts';
import { consume } from '../feed/consume.ts';

/** One dated scope over a person. A day is `YYYY-MM-DD`; `to` is the first day after. */
export interface Reaching {
  scope: string;
  from: string;
  to: string | null;
}

/** Replaces the scopes over a person; called with the change that caused it, in its transaction. */
export async function replaceReach(
  tx: EntityManager,
  person: string,
  scopes: readonly Reaching[],
): Promise<void> {
  await tx.execute('delete from reach where person = ?', [person]);
  if (scopes.length === 0) return;
  const rows = scopes.map(() => '(?, ?, ?::date, ?::date)').join(', ');
  const values = scopes.flatMap(({ scope, from, to }) => [person, scope, from, to]);
  await tx.execute(`insert into reach (person, scope, since, until) values ${rows}`, values);
}

/** Keeps this service's `reach` equal to what the registry says about each person. */
export const reachConsumer = consume(PersonFact, {
  apply: (tx, { subject, data }) => replaceReach(tx, subject, data.erased ? [] : data.scopes),
  remove: (tx, subject) => replaceReach(tx, subject, []),
});
