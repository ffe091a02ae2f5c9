import { createHash, randomUUID } from 'node:crypto';
import type { FactData, FactType } from '@metodgraf/facts';
import { testPostgres } from '@metodgraf/embedded/postgres';
import type { Migration } from '@mikro-orm/migrations';
import type { EntityManager, MikroORM } from '@mikro-orm/postgresql';
import type { GraphQLFormattedError } from 'graphql';
import { pino } from 'pino';
import { KIT_MIGRATIONS, migrate, openDatabase } from '../database/open-database.ts';
import { applyPage } from '../feed/apply-page.ts';
import type { Viewer } from '../identity/viewer.ts';
import { graphqlServer } from '../process/graphql-endpoint.ts';
import type { Service, WorkContext } from '../process/service.ts';
import { openRequest } from '../request/context.ts';
import { replaceReach } from '../rights/reach.ts';
import { schemaDrift } from './schema-drift.ts';
import { unguardedTables } from './unguarded-tables.ts';

/** The clock of tests unless a test says otherwise. */
export const NOW = new Date('2026-11-21T05:00:00Z');

const silent = pino({ level: 'silent' });

/** What a failed request throws: the code and the Russian message a viewer would get. */
export class RefusedRequest extends Error {
  readonly code: unknown;
  /** What was refused, as the policies name it: `catalog:program:edit`. */
  readonly action: unknown;

  constructor({ message, extensions }: GraphQLFormattedError) {
    super(message);
    this.code = extensions?.['code'];
    this.action = extensions?.['action'];
  }
}

/**
 * Starts the real subgraph of a service on a database of its own: real schema, SQL, migrations and
 * row policies, no network. Call `stop` when the file is done.
 */
export async function startSubgraph(service: Service) {
  const server = await testPostgres();
  const template = `t_${service.name.replaceAll('-', '_')}_${await fingerprint(service)}`;
  await server.ensureTemplate(template, async ({ ownerUrl, appUrl, workerUrl }) => {
    await migrate(service, { owner: ownerUrl, app: appUrl, worker: workerUrl });
    const orm = await openDatabase(service, workerUrl, 2);
    await service.configure?.(workContext(orm));
    await orm.close();
  });
  const name = `c_${randomUUID().replaceAll('-', '').slice(0, 20)}`;
  const urls = await server.createFromTemplate(name, template);
  const app = await openDatabase(service, urls.appUrl, 8);
  const worker = await openDatabase(service, urls.workerUrl, 4);
  const statements = recordStatements(app);
  const apollo = graphqlServer(service, silent);
  await apollo.start();

  return {
    urls,
    /** SQL of requests so far, transaction control and rights included. */
    statements,
    worker: worker.em,
    work: workContext(worker),
    async stop() {
      await apollo.stop();
      await Promise.all([app.close(), worker.close()]);
      await server.dropDatabase(name);
      await server.stop();
    },
    /** Creates rows as the worker, past all policies. */
    async given<T>(recipe: (em: EntityManager) => T | Promise<T>): Promise<T> {
      const em = worker.em.fork();
      const created = await recipe(em);
      await em.flush();
      return created;
    },
    /** Lets scopes stand over a person from long ago, as the registry's facts would. */
    reach: (person: string, ...scopes: string[]) =>
      worker.em.fork().transactional((tx) =>
        replaceReach(
          tx,
          person,
          scopes.map((scope) => ({ scope, from: '2020-01-01', to: null })),
        ),
      ),
    /** Adds scopes over a person to those that stand already. */
    alsoReach: (person: string, ...scopes: string[]) =>
      worker.em
        .fork()
        .execute(
          `insert into reach (person, scope, since) select ?, unnest(string_to_array(?, ',')), '2020-01-01'`,
          [person, scopes.join(',')],
        ),
    /** Delivers a fact of another service as its feed would. */
    async deliver<Fact extends FactType>(
      fact: Fact,
      subject: string,
      data: FactData<Fact> | null,
      version = 1,
    ) {
      const [{ cursor } = { cursor: '0.0' }] = await worker.em
        .fork()
        .execute<{ cursor: string }[]>('select cursor from feed_cursor where producer = ?', [
          fact.owner,
        ]);
      return applyPage(
        worker.em,
        { producer: fact.owner, consumers: service.consumers },
        {
          epoch: 'test',
          facts: [
            {
              type: fact.type,
              subject,
              version,
              deleted: data === null,
              at: NOW.toISOString(),
              data: { ...data },
            },
          ],
          next: cursor,
          caughtUp: false,
        },
      );
    },
    /** Facts this service has stated, newest last. */
    facts: async <Fact extends FactType>(fact: Fact) =>
      await worker.em.fork().execute<
        {
          subject: string;
          version: number;
          deleted: boolean;
          data: FactData<Fact>;
        }[]
      >('select subject, version::int, deleted, data from fact where type = ? order by xid, pos', [fact.type]),
    audit: async () =>
      await worker.em.fork().execute<
        {
          actor: string;
          action: string;
          outcome: string;
          changes: unknown;
        }[]
      >('select actor, role, action, outcome, changes from audit order by xid, pos'),
    unguardedTables: () => unguardedTables(worker.em.fork()),
    schemaDrift: () => schemaDrift(service, urls.ownerUrl),
    /** Runs a job of the service once, as its clock would. */
    async runJob(wanted: string, now: Date = NOW): Promise<void> {
      const job = service.jobs?.find((each) => each.name === wanted);
      if (!job) throw new Error(`There is no job ${wanted}`);
      await job.run({
        ...workContext(worker),
        now: () => now,
        acting: (viewer, requestId) => openRequest(app.em, viewer, { requestId, now: () => now }),
        ending: new AbortController().signal,
      });
    },
    as: (viewer: Partial<Viewer> & Pick<Viewer, 'person' | 'role'>, now: Date = NOW) => ({
      /** What a use case gets when this viewer asks. */
      context: () =>
        openRequest(app.em, wholeViewer(viewer), { requestId: 'test', now: () => now }),
      /** Executes an operation; returns its data or throws `RefusedRequest` with the first error. */
      async execute<Data = Record<string, unknown>>(
        query: string,
        variables: Record<string, unknown> = {},
      ): Promise<Data> {
        const contextValue = openRequest(app.em, wholeViewer(viewer), {
          requestId: 'test',
          now: () => now,
        });
        const { body } = await apollo.executeOperation({ query, variables }, { contextValue });
        if (body.kind !== 'single') throw new Error('incremental delivery is not used');
        const [error] = body.singleResult.errors ?? [];
        if (error) throw new RefusedRequest(error);
        return JSON.parse(JSON.stringify(body.singleResult.data)) as Data;
      },
      /** Runs SQL as a request of this viewer would: what row policies hide or refuse, they do here. */
      sql<Row = Record<string, unknown>>(statement: string, values: unknown[] = []) {
        const { em } = openRequest(app.em, wholeViewer(viewer), {
          requestId: 'test',
          now: () => now,
        });
        return em.transactional((tx) => tx.execute<Row[]>(statement, values));
      },
    }),
  };
}

export type TestSubgraph = Awaited<ReturnType<typeof startSubgraph>>;

function wholeViewer(viewer: Partial<Viewer> & Pick<Viewer, 'person' | 'role'>): Viewer {
  return { scopes: [], duties: [], organization: null, session: 'test', ...viewer };
}

function workContext(orm: MikroORM): WorkContext {
  return {
    em: orm.em.fork(),
    now: () => NOW,
    log: silent,
    config: { region: 'kuzbass', regionsDirectory: undefined, issuer: 'http://localhost:4001' },
  };
}

function recordStatements(orm: MikroORM): string[] {
  const statements: string[] = [];
  const logger = orm.config.getLogger();
  logger.setDebugMode(['query']);
  logger.logQuery = ({ query }) => {
    if (query) statements.push(query);
  };
  return statements;
}

/** A template is good for the SQL its migrations run; whatever changes it, also far away, gives a new name. */
async function fingerprint({ migrations, configure, appGrants }: Service): Promise<string> {
  const hash = createHash('sha256').update(String(configure) + String(appGrants));
  for (const { class: step } of [...KIT_MIGRATIONS, ...migrations]) {
    // Made by its constructor: a migration may keep private methods.
    const recorder = Reflect.construct<[], Migration>(step as never, []);
    recorder.addSql = (sql) => hash.update(sql as string);
    await recorder.up();
  }
  return hash.digest('hex').slice(0, 12);
}
