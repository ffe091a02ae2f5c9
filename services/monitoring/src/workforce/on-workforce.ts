import { randomUUID } from 'node:crypto';
import { WorkforceFact } from '@metodgraf/facts';
import { consume } from '@metodgraf/subgraph-kit';
import { Post } from './post.entity.ts';
import { Workforce } from './workforce.entity.ts';

/** Keeps people and their posts as the registry states them. */
export const onWorkforce = consume(WorkforceFact, {
  async apply(tx, { subject, data }) {
    const { kind, birthDate, since } = data;
    await tx.upsert(Workforce, { id: subject, kind, birthDate, teachingSince: since });
    await tx.nativeDelete(Post, { personId: subject });
    const posts = data.posts.map(({ organization, territory, from, to }) => ({
      id: randomUUID(),
      personId: subject,
      organizationId: organization,
      territory,
      since: from,
      until: to,
    }));
    if (posts.length > 0) await tx.insertMany(Post, posts);
  },
  async remove(tx, subject) {
    await tx.nativeDelete(Post, { personId: subject });
    await tx.nativeDelete(Workforce, { id: subject });
  },
});
