import { openDatabase, openRequest } from '../../src/index.ts';
import { openLog } from '../../src/process/log.ts';
import { importingNotes, world } from '../import/notes-import.ts';

/** The note in the middle of which the process dies of its own SIGKILL. */
const dieOn = process.env['DIE_ON'];
world.written = (text) => {
  if (text === dieOn) process.kill(process.pid, 'SIGKILL');
};

const worker = await openDatabase(importingNotes, process.env['DATABASE_WORKER_URL'] ?? '', 2);
const app = await openDatabase(importingNotes, process.env['DATABASE_URL'] ?? '', 2);
const now = () => new Date(process.env['NOW'] ?? '');
for (const job of importingNotes.jobs ?? []) {
  await job.run({
    em: worker.em.fork(),
    now,
    log: openLog('notes', 'silent'),
    config: { region: 'kuzbass', regionsDirectory: undefined, issuer: 'http://localhost' },
    acting: (viewer, requestId) => openRequest(app.em, viewer, { requestId, now }),
    ending: new AbortController().signal,
  });
}
await Promise.all([app.close(), worker.close()]);
process.exit(0);
