import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { CompetencyFact } from '@metodgraf/facts';
import { Pool } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  FactLog,
  FEED_START,
  feedsRead,
  parseCursor,
  publish,
  publishAll,
} from '../src/feed/index.ts';
import { startSubgraph, type TestSubgraph } from '../src/testing/index.ts';
import { notes } from './notes/note.ts';

let subgraph: TestSubgraph;
let pool: Pool;
beforeAll(async () => {
  subgraph = await startSubgraph(notes);
  pool = new Pool({ connectionString: subgraph.urls.workerUrl, max: 2 });
});
afterAll(async () => {
  await pool.end();
  await subgraph.stop();
});

test('a load of many pages in one transaction is read whole and in order, past position 9 and 99', async () => {
  const written = Array.from({ length: 1_200 }, () => randomUUID());
  const states = written.map((subject) => ({
    subject,
    state: { code: 'К1', name: 'х', kind: 'subject' },
  }));
  await subgraph.worker.fork().transactional((tx) => publishAll(tx, CompetencyFact, states));

  const log = new FactLog(pool);
  const read: string[] = [];
  let cursor = FEED_START;
  for (let look = 0; look < 400 && read.length < written.length; look += 1) {
    const page = await log.read([CompetencyFact.type], cursor, 50);
    read.push(...page.facts.map(({ subject }) => subject));
    cursor = parseCursor(page.next) ?? cursor;
    if (page.facts.length > 0) continue;
    if (read.length > 0) break;
    // The horizon counts transactions of the whole cluster, so a test waits for its first fact.
    await pause(15);
  }
  expect(read).toEqual(written);
});

test('a reader is not at the end while something stated waits for an older transaction', async () => {
  const log = new FactLog(pool);
  const older = await pool.connect();
  await older.query('begin; select pg_current_xact_id()');
  const subject = randomUUID();
  await subgraph.worker
    .fork()
    .transactional((tx) =>
      publish(tx, CompetencyFact, { subject, state: { code: 'К2', name: 'х', kind: 'subject' } }),
    );
  const read = () => log.read([CompetencyFact.type], FEED_START, 1_000_000);
  const during = await read();
  expect(during.facts.map((fact) => fact.subject)).not.toContain(subject);
  expect(during.caughtUp).toBe(false);
  await older.query('commit');
  older.release();
  await expect.poll(async () => (await read()).caughtUp, { timeout: 30_000 }).toBe(true);
  expect((await read()).facts.map((fact) => fact.subject)).toContain(subject);
});

test('a demo load begins when every feed is read to its end, however slowly facts come', async () => {
  const left = new Map([
    ['catalog', 3],
    ['registry', 1],
  ]);
  const readers = [...left.keys()].map((producer) => ({
    producer,
    isAtEnd: () => {
      const more = left.get(producer) ?? 0;
      left.set(producer, more - 1);
      return Promise.resolve(more <= 0);
    },
  }));
  const seen: string[] = [];
  await feedsRead(readers, {
    lookEveryMs: 1,
    progress: (done, total) => seen.push(`${done}/${total}`),
  });
  expect(seen).toEqual(['0/2', '1/2', '1/2', '2/2']);
});

test('a producer that nobody answers for is not waited for longer than a minute', async () => {
  let asked = 0;
  const silent = {
    producer: 'catalog',
    isAtEnd: () => {
      asked += 1;
      return Promise.reject(new Error('ECONNREFUSED'));
    },
  };
  await feedsRead([silent], {
    lookEveryMs: 1,
    patience: { silent: 5, behind: 9 },
    progress: () => undefined,
  });
  expect(asked).toBe(5);
  const behind = { producer: 'catalog', isAtEnd: () => Promise.resolve(false) };
  const waiting = feedsRead([behind], {
    lookEveryMs: 1,
    patience: { silent: 5, behind: 9 },
    progress: () => undefined,
  });
  await expect(waiting).rejects.toThrow('Не дочитаны факты службы catalog');
});
