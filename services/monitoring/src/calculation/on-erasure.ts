import { PersonFact } from '@metodgraf/facts';
import { consume } from '@metodgraf/subgraph-kit';
import type { EntityManager } from '@mikro-orm/postgresql';

/** An erased person leaves every list, frozen ones too; the numbers that counted them stay. */
export const onErasure = consume(PersonFact, {
  async apply(tx, { subject, data }) {
    if (data.erased) await forget(tx, subject);
  },
  remove: forget,
});

async function forget(tx: EntityManager, person: string): Promise<void> {
  await tx.execute('delete from counted where person_id = ?', [person]);
}
