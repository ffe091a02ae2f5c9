import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort, testPostgres } from '@metodgraf/embedded/postgres';
import { composeSupergraph } from '@metodgraf/supergraph';
import { Client } from 'pg';
import { readConfiguration } from '../../src/configuration.ts';
import { migrate } from '../../src/database/migrate.ts';
import { MIGRATIONS } from '../../src/database/migrations.ts';
import { startGateway } from '../../src/gateway.ts';
import type { Role } from '../../src/identity/viewer.ts';
import { openLog } from '../../src/log.ts';
import type { UpstreamPolicy } from '../../src/upstream/use-service-calls.ts';
import { Browser } from './browser.ts';
import { hashOf } from './document-hash.ts';
import { fakeIssuer } from './fake-issuer.ts';
import { fakeService, SCHEMAS, type ServiceName } from './fake-services.ts';

const CLIENT_SECRET = 'секрет-для-испытаний-шлюза';

/** A grant as the registry would write it. */
export interface GivenGrant {
  readonly role: Role;
  readonly scopes?: readonly string[];
  readonly organization?: string | null;
  readonly duties?: readonly string[];
  readonly from?: string;
  readonly to?: string | null;
  readonly label?: string;
}

/** What differs from the ordinary in one test. */
export interface PortalOptions {
  readonly upstream?: Partial<UpstreamPolicy>;
  readonly documents?: readonly string[];
}

/** A whole portal around a real gateway: database, issuer, two services, a shell with its documents. */
export async function startPortal({ upstream, documents = [] }: PortalOptions = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'gateway-'));
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const postgres = await testPostgres();
  const template = `gateway_${hashOf(JSON.stringify(MIGRATIONS)).slice(0, 8)}`;
  await postgres.ensureTemplate(template, async ({ appUrl, ownerUrl, workerUrl }) => {
    await migrate({ app: appUrl, owner: ownerUrl, worker: workerUrl });
  });
  const database = `gateway_${randomUUID().slice(0, 8)}`;
  const urls = await postgres.createFromTemplate(database, template);

  const issuer = await fakeIssuer(CLIENT_SECRET);
  const names = Object.keys(SCHEMAS) as ServiceName[];
  const services = await Promise.all(
    names.map((name) => fakeService(name, `http://127.0.0.1:${port}`)),
  );
  const { privateKey } = generateKeyPairSync('ed25519');
  const files = {
    key: join(folder, 'gateway.pem'),
    services: join(folder, 'services-in-use.json'),
    supergraph: join(folder, 'supergraph', 'supergraph.graphql'),
    frontends: join(folder, 'frontends'),
  };
  await mkdir(join(folder, 'supergraph'));
  await writeFile(files.key, privateKey.export({ type: 'pkcs8', format: 'pem' }));
  await writeFile(
    files.services,
    JSON.stringify({ services: services.map(({ name, url }) => ({ name, url })) }),
  );
  await writeFile(
    join(folder, 'supergraph', 'services.json'),
    JSON.stringify({ services: TITLES }),
  );
  await writeFile(files.supergraph, composed());
  const portal = {
    origin,
    folder,
    files,
    issuer,
    registry: services[0] as Awaited<ReturnType<typeof fakeService>>,
    diagnostics: services[1] as Awaited<ReturnType<typeof fakeService>>,
  };
  await publishDocuments(files.frontends, documents);
  await writeBuilt(
    files.frontends,
    'shell/dist/index.html',
    '<!doctype html><title>Портал</title>',
  );

  const environment = {
    PORT: String(port),
    HOST: '127.0.0.1',
    DATABASE_URL: urls.appUrl,
    DATABASE_OWNER_URL: urls.ownerUrl,
    DATABASE_WORKER_URL: urls.workerUrl,
    METODGRAF_PUBLIC_URL: origin,
    METODGRAF_ISSUER: issuer.issuer,
    METODGRAF_CLIENT_SECRET: CLIENT_SECRET,
    METODGRAF_SERVICES: files.services,
    METODGRAF_KEY: files.key,
    METODGRAF_FRONTENDS_DIR: files.frontends,
    METODGRAF_EXPORTS_DIR: join(folder, 'exports'),
    METODGRAF_SUPERGRAPH: files.supergraph,
    LOG_LEVEL: 'silent',
  };
  const clock = { offsetMs: 0 };
  const gateway = await startGateway(readConfiguration(environment), {
    log: openLog('silent'),
    now: () => new Date(Date.now() + clock.offsetMs),
    upstream: {
      timeoutMs: 5_000,
      retries: 1,
      breaker: { failures: 1_000, restMs: 1_000 },
      ...upstream,
    },
  });
  const worker = new Client({ connectionString: urls.workerUrl });
  await worker.connect();

  return {
    ...portal,
    environment,
    /** Moves the gateway's clock. */
    pass: (milliseconds: number) => {
      clock.offsetMs += milliseconds;
    },
    browser: () => new Browser(origin),
    /** Writes an account as the feed of the registry would. */
    async account(subject: string, person: string, grants: readonly GivenGrant[]): Promise<void> {
      await worker.query(
        `insert into account (subject_id, issuer, subject, person, grants, version, epoch)
         values ($2, $1, $2, $3, $4, 1, 'e1')
         on conflict (subject_id) do update set grants = excluded.grants`,
        [issuer.issuer, subject, person, JSON.stringify(grants.map(completed))],
      );
    },
    /** Somebody signed in, in the first of the given roles. */
    async signedIn(...grants: (Role | GivenGrant)[]): Promise<Browser> {
      const subject = `subject-${randomUUID()}`;
      const given = grants.map((grant) => (typeof grant === 'string' ? { role: grant } : grant));
      await this.account(subject, randomUUID(), given);
      const browser = new Browser(origin);
      await browser.signIn(issuer, subject);
      return browser;
    },
    publishDocuments: (texts: readonly string[]) => publishDocuments(files.frontends, texts),
    write: (path: string, text: string | Buffer) => writeBuilt(files.frontends, path, text),
    async publishSupergraph(sdl: string): Promise<void> {
      await writeFile(`${files.supergraph}.draft`, sdl);
      await rename(`${files.supergraph}.draft`, files.supergraph);
    },
    async [Symbol.asyncDispose](): Promise<void> {
      await worker.end();
      await gateway.stop();
      for (const service of services) service.stop();
      issuer.stop();
      await postgres.dropDatabase(database);
      await postgres.stop();
      await rm(folder, { recursive: true });
    },
  };
}

/** A running portal. */
export type Portal = Awaited<ReturnType<typeof startPortal>>;

const TITLES = [
  { name: 'registry', title: 'Реестр', owner: 'ЦНППМ', url: 'http://127.0.0.1:1' },
  { name: 'diagnostics', title: 'Диагностика', owner: 'ЦНППМ', url: 'http://127.0.0.1:2' },
];

/** The graph of the fake services; `changed` replaces a part of the registry's schema. */
export function composed(changed: (sdl: string) => string = (sdl) => sdl): string {
  const graph = composeSupergraph(
    Object.entries(SCHEMAS).map(([name, sdl]) => ({
      name,
      sdl: name === 'registry' ? changed(sdl) : sdl,
    })),
  );
  if (!('supergraph' in graph)) throw new Error(JSON.stringify(graph));
  return graph.supergraph;
}

function completed(grant: GivenGrant) {
  const defaults = { scopes: [], organization: null, duties: [], from: '2020-01-01', to: null };
  return { ...defaults, ...grant };
}

async function publishDocuments(frontends: string, texts: readonly string[]): Promise<void> {
  const documents = Object.fromEntries(texts.map((text) => [hashOf(text), text]));
  await writeBuilt(frontends, 'shell/dist/documents.json', JSON.stringify(documents));
}

async function writeBuilt(frontends: string, path: string, text: string | Buffer): Promise<void> {
  const file = join(frontends, path);
  await mkdir(join(file, '..'), { recursive: true });
  await writeFile(file, text);
}

/** Where the gateway's own program lies, for tests that start it as a process. */
export const program = fileURLToPath(new URL('../../src/main.ts', import.meta.url));
