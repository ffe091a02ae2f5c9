import { Client, Pool } from 'pg';
import type { MikroORM } from '@mikro-orm/postgresql';
import type { Logger } from 'pino';
import { sealAudit } from '../audit/audit-chain.ts';
import { FactLog } from '../feed/fact-log.ts';
import type { FeedReader } from '../feed/feed-reader.ts';
import type { Peers } from '../identity/peers.ts';
import { openRequest } from '../request/context.ts';
import type { ProcessConfig } from './config.ts';
import { feedReaders } from './feed-readers.ts';
import { JobRunner } from './job-runner.ts';
import type { Service, WorkContext } from './service.ts';

const SEAL_EVERY_MS = 5_000;
const LISTEN_AGAIN_MS = 2_000;

/** Everything a service does that no request asked for: its feed, the feeds it follows, the sealer. */
export class Background {
  readonly factLog: FactLog;
  readonly #pool: Pool;
  readonly #readers: FeedReader[];
  readonly #context: WorkContext;
  readonly #service: Service;
  readonly #databaseUrl: string;
  readonly #jobs: JobRunner;
  #sealing: NodeJS.Timeout | undefined;
  #bell: Client | undefined;
  #stopped = false;
  #touched = new Set<string>();
  #reacting: Promise<void> | undefined;

  constructor(
    service: Service,
    { worker, app }: { worker: MikroORM; app: MikroORM },
    parts: { config: ProcessConfig; peers: Peers; log: Logger },
  ) {
    const { config, peers, log } = parts;
    this.#service = service;
    this.#databaseUrl = config.database.worker;
    this.#pool = new Pool({ connectionString: config.database.worker, max: 4 });
    this.#pool.on('error', (error) => log.warn({ error }, 'idle connection lost'));
    this.factLog = new FactLog(this.#pool);
    this.#context = { em: worker.em, now: () => new Date(), log, config };
    this.#jobs = new JobRunner({
      ...this.#context,
      acting: (viewer, requestId) => openRequest(app.em, viewer, { requestId }),
    });
    this.#readers = feedReaders(service, {
      em: worker.em,
      keyFile: config.keyFile,
      peers,
      log,
      onApplied: (types) => this.#react(types),
    });
  }

  start(): void {
    for (const reader of this.#readers) reader.start();
    this.#jobs.start(this.#service.jobs ?? []);
    this.#sealing = setInterval(() => void this.#seal(), SEAL_EVERY_MS);
    void this.#listen();
    // What arrived before the last stop may still wait for its reaction.
    if (this.#service.onFacts)
      this.#react(new Set(this.#service.consumers.map(({ fact }) => fact.type)));
  }

  /** Which feeds have not been read to their end yet. */
  behind(): string[] {
    return this.#readers.filter(({ caughtUpAt }) => !caughtUpAt).map(({ producer }) => producer);
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    clearInterval(this.#sealing);
    await Promise.all([...this.#readers.map((reader) => reader.stop()), this.#jobs.stop()]);
    await this.#reacting;
    await this.#bell?.end().catch(() => undefined);
    await this.#pool.end();
  }

  /** Runs the service's reaction once at a time; what arrives meanwhile is handled together after. */
  #react(types: ReadonlySet<string>): void {
    const { onFacts } = this.#service;
    if (!onFacts) return;
    for (const type of types) this.#touched.add(type);
    this.#reacting ??= (async () => {
      while (this.#touched.size > 0 && !this.#stopped) {
        const touched = this.#touched;
        this.#touched = new Set();
        await onFacts(this.#context, touched);
      }
    })()
      .catch((error: unknown) => this.#context.log.error({ error }, 'reaction to facts failed'))
      .finally(() => {
        this.#reacting = undefined;
      });
  }

  async #seal(): Promise<void> {
    const client = await this.#pool.connect().catch(() => null);
    if (!client) return;
    try {
      await sealAudit(client);
    } catch (error) {
      this.#context.log.error({ error }, 'sealing the audit failed');
    } finally {
      client.release();
    }
  }

  /** Keeps one connection that hears of new facts; readers also look by themselves every second. */
  async #listen(): Promise<void> {
    if (this.#stopped) return;
    const bell = new Client({ connectionString: this.#databaseUrl });
    bell.on('notification', () => this.factLog.ring());
    const again = (): void => {
      if (!this.#stopped) setTimeout(() => void this.#listen(), LISTEN_AGAIN_MS);
    };
    bell.on('error', () => undefined);
    try {
      await bell.connect();
      await bell.query('listen fact');
      this.#bell = bell;
      bell.on('end', again);
    } catch {
      again();
    }
  }
}
