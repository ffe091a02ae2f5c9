import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { CompetencyFact } from '@metodgraf/facts';
import fc from 'fast-check';
import { Pool } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  applyPage,
  consume,
  FactLog,
  FEED_START,
  type FeedFact,
  parseCursor,
  publish,
  renewEpoch,
  retract,
} from '../src/feed/index.ts';
import { startSubgraph, type TestSubgraph } from '../src/testing/index.ts';
import { notes } from './notes/note.ts';

let subgraph: TestSubgraph;
let pool: Pool;
let log: FactLog;
beforeAll(async () => {
  subgraph = await startSubgraph(notes);
  pool = new Pool({ connectionString: subgraph.urls.workerUrl, max: 12 });
  log = new FactLog(pool);
});
afterAll(async () => {
  await pool.end();
  await subgraph.stop();
});

const TYPES = [CompetencyFact.type];
const state = (name: string) => ({ code: 'К1', name, kind: 'subject' });

async function readToEnd(until: number, after = FEED_START): Promise<FeedFact[]> {
  const found: FeedFact[] = [];
  let cursor = after;
  // The horizon counts transactions of the whole cluster, so a test waits for its facts.
  for (let look = 0; look < 400 && found.length < until; look += 1) {
    const page = await log.read(TYPES, cursor, 100);
    found.push(...page.facts);
    cursor = parseCursor(page.next) ?? cursor;
    if (page.facts.length === 0) await pause(15);
  }
  return found;
}

async function writersOf(count: number, each: number): Promise<string[]> {
  const subjects: string[] = [];
  await Promise.all(
    Array.from({ length: count }, async () => {
      for (let index = 0; index < each; index += 1) {
        const subject = randomUUID();
        subjects.push(subject);
        await subgraph.worker.fork().transactional(async (tx) => {
          await publish(tx, CompetencyFact, { subject, state: state('х') });
          if (Math.random() < 0.2) await pause(Math.random() * 20);
        });
      }
    }),
  );
  return subjects;
}

test('R1: eight writers and a reader at once, every fact once', async () => {
  const reading = readToEnd(400);
  const written = await writersOf(8, 50);
  const read = (await reading).map(({ subject }) => subject);
  expect(read.length).toBe(new Set(read).size);
  expect(new Set(read)).toEqual(new Set(written));
});

test('R1 can fail: a reader that trusts positions alone loses facts', async () => {
  // Two transactions: the first takes the lower position and commits last.
  const slow = await pool.connect();
  await slow.query('begin');
  const insert = `insert into fact (type, subject, version, at, data) values ($1, $2, 1, now(), '{}') returning pos::text`;
  const late = randomUUID();
  await slow.query(insert, ['naive', late]);
  const quick = await pool.query<{ pos: string }>(insert, ['naive', randomUUID()]);
  const cursor = quick.rows[0]?.pos;
  await slow.query('commit');
  slow.release();
  const naive = await pool.query(`select subject from fact where type = 'naive' and pos > $1`, [
    cursor,
  ]);
  expect(naive.rows).toEqual([]);

  const places = async (): Promise<unknown[]> => (await log.read(['naive'], FEED_START, 10)).facts;
  await expect.poll(places, { timeout: 30_000 }).toHaveLength(2);
});

test('a record stated again moves to the end: the feed is its own snapshot', async () => {
  const subject = randomUUID();
  for (const name of ['первое', 'второе', 'третье']) {
    await subgraph.worker
      .fork()
      .transactional((tx) => publish(tx, CompetencyFact, { subject, state: state(name) }));
  }
  const own = async (): Promise<FeedFact[]> =>
    (await log.read(TYPES, FEED_START, 1_000)).facts.filter((fact) => fact.subject === subject);
  await expect
    .poll(own, { timeout: 30_000 })
    .toMatchObject([{ version: 3, data: { name: 'третье' } }]);
});

test('two transactions that derive one state end with the state that saw both', async () => {
  const subject = randomUUID();
  const derive = (): Promise<void> =>
    subgraph.worker.fork().transactional(async (tx) => {
      await tx.execute(`insert into note (id, person_id, text) values (gen_random_uuid(), ?, '')`, [
        subject,
      ]);
      await publish(tx, CompetencyFact, {
        subject,
        state: async () => {
          const [row] = await tx.execute<{ n: number }[]>(
            'select count(*)::int as n from note where person_id = ?',
            [subject],
          );
          return state(String(row?.n));
        },
      });
    });
  await Promise.all(Array.from({ length: 10 }, derive));
  const { rows } = await pool.query<{ data: { name: string }; version: string }>(
    'select data, version from fact where subject = $1',
    [subject],
  );
  expect(rows).toMatchObject([{ version: '10', data: { name: '10' } }]);
});

const heard = new Map<string, string>();
const listener = consume(CompetencyFact, {
  async apply(_, { subject, data }) {
    if (data.name === 'яд') throw new Error('cannot be applied');
    heard.set(subject, data.name);
  },
  async remove(_, subject) {
    heard.delete(subject);
  },
});
const source = { producer: 'other', consumers: [listener] };
const factOf = (subject: string, version: number, name: string): FeedFact => ({
  type: CompetencyFact.type,
  subject,
  version,
  deleted: name === '',
  at: new Date().toISOString(),
  data: name === '' ? {} : state(name),
});
const pageOf = (facts: FeedFact[], epoch = 'e1', caughtUp = false) => ({
  epoch,
  facts,
  next: '1.1',
  caughtUp,
});

test('R2: duplicated and reordered batches end in the same state', async () => {
  const history = ['a', 'b'].flatMap((subject) =>
    [1, 2, 3, 4].map((version) => ({
      subject,
      version,
      name: version === 3 ? '' : `${subject}${version}`,
    })),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom(...history), { minLength: 1, maxLength: 20 }),
      fc.uuid(),
      async (deliveries, prefix) => {
        heard.clear();
        const all = [...deliveries, ...history.toReversed()];
        for (let start = 0; start < all.length; start += 3) {
          const batch = all
            .slice(start, start + 3)
            .map(({ subject, version, name }) => factOf(prefix + subject, version, name));
          await applyPage(subgraph.worker, source, pageOf(batch));
        }
        expect(Object.fromEntries(heard)).toEqual({ [`${prefix}a`]: 'a4', [`${prefix}b`]: 'b4' });
      },
    ),
    { numRuns: 25 },
  );
});

test('R24: a poisoned fact is parked and the rest flows', async () => {
  heard.clear();
  const [good, poisoned, last] = [randomUUID(), randomUUID(), randomUUID()];
  const page = pageOf([
    factOf(good, 1, 'добро'),
    factOf(poisoned, 1, 'яд'),
    factOf(last, 1, 'конец'),
  ]);
  expect(await applyPage(subgraph.worker, source, page)).toEqual({ applied: 2, parked: 1 });
  expect([...heard.keys()].toSorted()).toEqual([good, last].toSorted());
  const { rows } = await pool.query('select subject from parked_fact where subject = $1', [
    poisoned,
  ]);
  expect(rows).toHaveLength(1);
});

test('after a new epoch what the feed no longer mentions is forgotten', async () => {
  heard.clear();
  const [stays, goes] = [randomUUID(), randomUUID()];
  await applyPage(
    subgraph.worker,
    source,
    pageOf([factOf(stays, 5, 'есть'), factOf(goes, 5, 'было')], 'e2'),
  );
  // The restored producer counts versions from a backup, so a lower version of a new epoch is newer.
  await applyPage(subgraph.worker, source, pageOf([factOf(stays, 2, 'из копии')], 'e3', true));
  expect(Object.fromEntries(heard)).toEqual({ [stays]: 'из копии' });
});

test('an epoch renewed by the operator puts every fact after all cursors', async () => {
  const before = await log.epoch();
  await renewEpoch(pool);
  expect(await log.epoch()).not.toBe(before);
});

test('a retracted record is a tombstone without data', async () => {
  const subject = randomUUID();
  await subgraph.worker
    .fork()
    .transactional((tx) => publish(tx, CompetencyFact, { subject, state: state('х') }));
  await subgraph.worker.fork().transactional((tx) => retract(tx, CompetencyFact, subject));
  const { rows } = await pool.query(
    'select deleted, data, version::int from fact where subject = $1',
    [subject],
  );
  expect(rows).toEqual([{ deleted: true, data: {}, version: 2 }]);
});
