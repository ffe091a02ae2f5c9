import type { EntityManager } from '@mikro-orm/postgresql';
import type { Consumer } from './consume.ts';
import type { FeedFact, FeedPage } from './feed-page.ts';

/** What one page did. */
export interface Applied {
  applied: number;
  parked: number;
}

/**
 * Applies a page and moves the cursor in one transaction: twice delivered, once done.
 * When a fact cannot be applied the page is taken again fact by fact, and the poisoned one is parked
 * so that the rest flows. Source: reliability R2, R3, R24.
 */
export async function applyPage(
  em: EntityManager,
  source: { producer: string; consumers: readonly Consumer[] },
  page: FeedPage,
): Promise<Applied> {
  try {
    return await em.fork().transactional((tx) => applyWith(tx, source, page, applyFact));
  } catch {
    return em.fork().transactional((tx) => applyWith(tx, source, page, applyOrPark));
  }
}

type Apply = (
  tx: EntityManager,
  consumers: readonly Consumer[],
  fact: FeedFact,
) => Promise<boolean>;

async function applyWith(
  tx: EntityManager,
  { producer, consumers }: { producer: string; consumers: readonly Consumer[] },
  page: FeedPage,
  apply: Apply,
): Promise<Applied> {
  const counted = { applied: 0, parked: 0 };
  for (const fact of page.facts) {
    if (!(await claim(tx, producer, page.epoch, fact))) continue;
    const concerned = consumers.filter(({ fact: { type } }) => type === fact.type);
    if (await apply(tx, concerned, fact)) counted.applied += 1;
    else counted.parked += 1;
  }
  if (page.caughtUp) await forgetWhatIsGone(tx, { producer, consumers }, page.epoch);
  await tx.execute(
    `insert into feed_cursor (producer, epoch, cursor, moved_at) values (?, ?, ?, now())
     on conflict (producer) do update set epoch = excluded.epoch, cursor = excluded.cursor, moved_at = now()`,
    [producer, page.epoch, page.next],
  );
  await tx.flush();
  return counted;
}

/** Notes the version; false when this or a newer one was seen already in this epoch. */
async function claim(
  tx: EntityManager,
  producer: string,
  epoch: string,
  fact: FeedFact,
): Promise<boolean> {
  const rows = await tx.execute(
    `insert into received_fact (type, subject, producer, version, epoch, deleted) values (?, ?, ?, ?, ?, ?)
     on conflict (type, subject) do update
        set version = excluded.version, epoch = excluded.epoch, deleted = excluded.deleted
      where received_fact.version < excluded.version or received_fact.epoch <> excluded.epoch
     returning subject`,
    [fact.type, fact.subject, producer, fact.version, epoch, fact.deleted],
  );
  return (rows as unknown[]).length > 0;
}

async function applyFact(
  tx: EntityManager,
  consumers: readonly Consumer[],
  fact: FeedFact,
): Promise<boolean> {
  for (const consumer of consumers) {
    if (fact.deleted) await consumer.remove(tx, fact.subject);
    else await consumer.apply(tx, fact);
  }
  await tx.flush();
  return true;
}

async function applyOrPark(
  tx: EntityManager,
  consumers: readonly Consumer[],
  fact: FeedFact,
): Promise<boolean> {
  try {
    await tx.transactional((savepoint) => applyFact(savepoint, consumers, fact), { clear: true });
    return true;
  } catch (error) {
    await tx.execute(
      `insert into parked_fact (type, subject, version, reason, parked_at) values (?, ?, ?, ?, now())
       on conflict (type, subject) do update set version = excluded.version, reason = excluded.reason, parked_at = now()`,
      [fact.type, fact.subject, fact.version, error instanceof Error ? error.name : 'Error'],
    );
    return false;
  }
}

/** After a new epoch has been read to its end, what it did not mention no longer exists. */
async function forgetWhatIsGone(
  tx: EntityManager,
  { producer, consumers }: { producer: string; consumers: readonly Consumer[] },
  epoch: string,
): Promise<void> {
  const gone = await tx.execute<{ type: string; subject: string; deleted: boolean }[]>(
    'delete from received_fact where producer = ? and epoch <> ? returning type, subject, deleted',
    [producer, epoch],
  );
  for (const { type, subject } of gone.filter(({ deleted }) => !deleted)) {
    for (const consumer of consumers.filter(({ fact }) => fact.type === type)) {
      await consumer.remove(tx, subject);
    }
  }
}
