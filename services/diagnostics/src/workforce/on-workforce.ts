import { randomUUID } from 'node:crypto';
import { WorkforceFact } from '@metodgraf/facts';
import { consume } from '@metodgraf/subgraph-kit';
import type { EntityManager } from '@mikro-orm/postgresql';

/** Keeps what a campaign must know to invite: the kind of work and the posts. */
export const workforceConsumer = consume(WorkforceFact, {
  async apply(tx, { subject, data }) {
    await forget(tx, subject);
    await tx.execute('insert into workforce (person_id, kind) values (?, ?)', [subject, data.kind]);
    if (data.posts.length === 0) return;
    const rows = data.posts.map(() => '(?, ?, ?, ?, ?::date, ?::date)').join(', ');
    await tx.execute(
      `insert into workforce_post (id, person_id, organization_id, territory, since, until) values ${rows}`,
      data.posts.flatMap((post) => [
        randomUUID(),
        subject,
        post.organization,
        post.territory,
        post.from,
        post.to,
      ]),
    );
  },
  remove: forget,
});

async function forget(tx: EntityManager, person: string): Promise<void> {
  await tx.execute('delete from workforce_post where person_id = ?', [person]);
  await tx.execute('delete from workforce where person_id = ?', [person]);
}
