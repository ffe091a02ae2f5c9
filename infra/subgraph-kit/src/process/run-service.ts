import type { Server } from 'node:http';
import { Pool } from 'pg';
import { verifyAudit } from '../audit/audit-chain.ts';
import { migrate, openDatabase } from '../database/open-database.ts';
import { renewEpochAfterRestore } from '../feed/epoch.ts';
import { answerFeed } from '../feed/feed-endpoint.ts';
import { feedsRead } from '../feed/feeds-read.ts';
import { filesEndpoint } from '../files/files-endpoint.ts';
import { gatewayKeys, gatewayTokenVerifier } from '../identity/gateway-token.ts';
import { Peers } from '../identity/peers.ts';
import { Background } from './background.ts';
import { type ProcessConfig, readConfig } from './config.ts';
import { feedReaders } from './feed-readers.ts';
import { graphqlEndpoint, graphqlServer } from './graphql-endpoint.ts';
import { serveSurface } from './http-surface.ts';
import { openLog } from './log.ts';
import type { Command, Progress, Service, WorkContext } from './service.ts';
import { StatementCounter } from './statement-counter.ts';

const DRAIN_MS = 8_000;

/**
 * The whole life of a service process: `migrate`, `seed`, or serve until told to stop.
 * This is the only place that reads the environment.
 */
export async function runService(
  service: Service,
  argv = process.argv.slice(2),
  env = process.env,
): Promise<void> {
  try {
    const config = readConfig(env);
    if (argv[0] === 'migrate') await migrateService(service, config);
    else if (argv[0] === 'seed') await seedService(service, config);
    else if (argv[0] === undefined) await serve(service, config);
    else await obey(service, config, argv);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  }
}

async function migrateService(service: Service, config: ProcessConfig): Promise<void> {
  await migrate(service, config.database);
  const owner = new Pool({ connectionString: config.database.owner, max: 1 });
  await renewEpochAfterRestore(owner);
  await owner.end();
  await asWorker(service, config, async (context) => service.configure?.(context));
}

const progress: Progress = (done, total, label) => {
  process.stdout.write(`progress ${JSON.stringify({ done, total, label })}\n`);
};

/** Seeds only when all that other services have stated is here: what had come must not decide. */
async function seedService(service: Service, config: ProcessConfig): Promise<void> {
  const { seed } = service;
  if (!seed) return;
  const peers = Peers.fromFile(config.servicesFile);
  await asWorker(service, config, async (context) => {
    const { em, log } = context;
    const readers = feedReaders(service, { em, log, peers, keyFile: config.keyFile }).filter(
      ({ producer }) => peers.urlOf(producer),
    );
    await feedsRead(readers, { progress });
    await seed(context, progress);
  });
}

async function obey(
  service: Service,
  config: ProcessConfig,
  argv: readonly string[],
): Promise<void> {
  const [name = '', ...args] = argv;
  const commands: Record<string, Command> = {
    'verify-audit': verifyOwnAudit(config),
    ...service.commands,
  };
  const command = commands[name];
  if (!command) {
    throw new Error(`Неизвестная команда «${name}». Есть: ${Object.keys(commands).join(', ')}`);
  }
  await asWorker(service, config, async (context) => {
    process.stdout.write(`${JSON.stringify(await command(context, args))}\n`);
  });
}

function verifyOwnAudit(config: ProcessConfig): Command {
  return async () => {
    const pool = new Pool({ connectionString: config.database.worker, max: 1 });
    try {
      return await verifyAudit(pool);
    } finally {
      await pool.end();
    }
  };
}

async function asWorker(
  service: Service,
  config: ProcessConfig,
  work: (context: WorkContext) => Promise<void>,
): Promise<void> {
  const worker = await openDatabase(service, config.database.worker, 4);
  const log = openLog(service.name, config.logLevel);
  try {
    await work({ em: worker.em.fork(), now: () => new Date(), log, config });
  } finally {
    await worker.close();
  }
}

async function serve(service: Service, config: ProcessConfig): Promise<void> {
  const log = openLog(service.name, config.logLevel);
  const peers = Peers.fromFile(config.servicesFile);
  const app = await openDatabase(service, config.database.app);
  const worker = await openDatabase(service, config.database.worker, 6);
  const apollo = graphqlServer(service, log);
  await apollo.start();
  const background = new Background(service, { worker, app }, { config, peers, log });
  const verify = gatewayTokenVerifier(service.name, gatewayKeys(config.gatewayUrl));
  const graphql = graphqlEndpoint({ server: apollo, orm: app, verify });
  const counter = log.isLevelEnabled('debug') ? new StatementCounter(app) : undefined;
  let stopping = false;

  const server = serveSurface({
    graphql: (asked) =>
      counter
        ? counter.during(
            () => graphql(asked),
            (statements) => log.debug({ requestId: asked.requestId, statements }, 'answered'),
          )
        : graphql(asked),
    facts: (request) =>
      answerFeed({ service: service.name, log: background.factLog, peers }, request),
    files: filesEndpoint({ service: service.name, orm: app, verify, uploads: service.uploads }),
    async unready() {
      if (stopping) return 'останавливается';
      await app.em.fork().execute('select 1');
      return null;
    },
    failed: (error, requestId) => log.error({ error, requestId }, 'request failed'),
  });
  await listen(server, config);
  background.start();
  log.info({ port: config.port }, 'serving');

  onStop(async () => {
    stopping = true;
    const closed = new Promise((resolve) => server.close(resolve));
    await Promise.race([Promise.all([background.stop(), closed]), delay(DRAIN_MS)]);
    server.closeAllConnections();
    await apollo.stop();
    await Promise.all([app.close(), worker.close()]);
    log.info('stopped');
  });
}

function listen(server: Server, { host, port }: ProcessConfig): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'EADDRINUSE' ? new Error(`Порт ${port} занят другим процессом`) : error,
      ),
    );
    server.listen(port, host, resolve);
  });
}

/** Stops on a signal and when the runner that started us is gone, so that nothing is orphaned. */
function onStop(stop: () => Promise<void>): void {
  let begun = false;
  const once = (): void => {
    if (begun) return;
    begun = true;
    stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
    setTimeout(() => process.exit(1), DRAIN_MS + 2_000).unref();
  };
  process.on('SIGTERM', once);
  process.on('SIGINT', once);
  process.on('disconnect', once);
}

const delay = (ms: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, ms).unref());
