/** Works on imports in a process of its own until none has work left; tells its peak memory. */
import { openDatabase, openLog, openRequest } from '../../infra/subgraph-kit/src/index.ts';
import { service } from '../../services/registry/src/service.ts';

const job = service.jobs?.find(({ name }) => name === 'imports');
if (!job) throw new Error('the registry takes no tables');
const worker = await openDatabase(service, process.env['DATABASE_WORKER_URL'] ?? '', 2);
const app = await openDatabase(service, process.env['DATABASE_URL'] ?? '', 4);
const now = (): Date => new Date(process.env['NOW'] ?? '');
await job.run({
  em: worker.em.fork(),
  now,
  log: openLog('registry', 'error'),
  config: { region: 'kuzbass', regionsDirectory: undefined, issuer: 'http://localhost' },
  acting: (viewer, requestId) => openRequest(app.em, viewer, { requestId, now }),
  ending: new AbortController().signal,
});
await Promise.all([app.close(), worker.close()]);
process.send?.({ maxRssKilobytes: process.resourceUsage().maxRSS });
process.disconnect?.();
