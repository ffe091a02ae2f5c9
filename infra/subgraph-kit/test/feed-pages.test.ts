import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { CompetencyFact } from '@metodgraf/facts';
import { Pool } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { FactLog, FEED_START, parseCursor, publishAll } from '../src/feed/index.ts';
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
