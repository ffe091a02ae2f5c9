import { CompetencyFact } from '@metodgraf/facts';
import { applyPage, consume, type FeedFact } from '../../src/feed/index.ts';
import { openDatabase } from '../../src/index.ts';
import { notes } from '../notes/note.ts';

/** Where the process dies of its own SIGKILL; `nowhere` lets it finish. */
const dieAt = process.env['DIE_AT'] ?? 'nowhere';
const dieOn = Number(process.env['DIE_ON'] ?? 0);
const PAGE = 10;
const FACTS = 60;
const SUBJECTS = 20;

const die = (place: string, fact: number): void => {
  if (place === dieAt && fact === dieOn) process.kill(process.pid, 'SIGKILL');
};

const history: FeedFact[] = Array.from({ length: FACTS }, (_, index) => ({
  type: CompetencyFact.type,
  subject: `00000000-0000-4000-8000-0000000000${String(index % SUBJECTS).padStart(2, '0')}`,
  version: Math.floor(index / SUBJECTS) + 1,
  deleted: false,
  at: '2026-11-21T00:00:00Z',
  data: { code: 'К', name: String(index), kind: 'SUBJECT' },
}));

const listener = consume(CompetencyFact, {
  async apply(tx, { subject, data }) {
    die('before-write', Number(data.name));
    // Every write adds a line: a fact applied twice would show.
    await tx.execute(`insert into note (id, person_id, text) values (gen_random_uuid(), ?, ?)`, [
      subject,
      data.name,
    ]);
    die('after-write', Number(data.name));
  },
  async remove() {},
});

const orm = await openDatabase(notes, process.env['DATABASE_WORKER_URL'] ?? '', 2);
const [place] = await orm.em.fork().execute<{ cursor: string }[]>('select cursor from feed_cursor');
for (let start = Number(place?.cursor ?? 0); start < FACTS; start += PAGE) {
  const facts = history.slice(start, start + PAGE);
  const page = { epoch: 'e', facts, next: String(start + PAGE), caughtUp: false };
  await applyPage(orm.em, { producer: 'other', consumers: [listener] }, page);
  for (const { data } of facts) die('after-commit', Number(data['name']));
}
await orm.close();
process.exit(0);
