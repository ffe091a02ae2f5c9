import { Pool } from 'pg';
import { GatewayAudit } from './audit/gateway-audit.ts';
import type { Configuration } from './configuration.ts';
import { TrustedDocuments } from './documents/trusted-documents.ts';
import { exportRoutes } from './export/export-routes.ts';
import { Exports } from './export/exports.ts';
import { fileRoutes } from './files/file-routes.ts';
import { originsOf, readExternalRemotes } from './frontends/external-remotes.ts';
import { frontendRoutes } from './frontends/frontend-routes.ts';
import { FrontendsFolder } from './frontends/frontends-folder.ts';
import { GraphRuntime } from './graph/graph-runtime.ts';
import { graphqlEndpoint } from './graph/graphql-endpoint.ts';
import { SupergraphFile } from './graph/supergraph-file.ts';
import { GatewayServer } from './http/gateway-server.ts';
import { router } from './http/router.ts';
import { securityHeaders } from './http/security-headers.ts';
import { statusRoutes } from './http/status-routes.ts';
import { feedToken } from './identity/feed-token.ts';
import { readSigningKey, type SigningKey } from './identity/signing-key.ts';
import { TokenMint } from './identity/token-mint.ts';
import type { Log } from './log.ts';
import { StoredAccounts } from './session/account-directory.ts';
import { AccountFeed } from './session/account-feed.ts';
import { authRoutes } from './session/auth-routes.ts';
import { cookieNames } from './session/cookies.ts';
import { Issuer } from './session/issuer.ts';
import { Sessions } from './session/sessions.ts';
import { SignIns } from './session/sign-ins.ts';
import { Services } from './upstream/services.ts';
import { UPSTREAM_POLICY, type UpstreamPolicy } from './upstream/use-service-calls.ts';

/** The log, and what tests give in place of the world's. */
export interface GatewayOptions {
  readonly log: Log;
  readonly now?: () => Date;
  readonly upstream?: UpstreamPolicy;
}

/** A gateway that answers. */
export interface RunningGateway {
  readonly port: number;
  /** Answers what is under way, refuses the rest, and lets go of everything. */
  stop(): Promise<void>;
}

/** How long what is under way may take when the gateway is asked to end; the runner waits ten seconds. */
const DRAIN_MS = 8_000;
/** Time for a balancer to see that readiness is gone before connections are refused. */
const NOTICE_MS = 200;

/** Puts the gateway together and starts it. */
export async function startGateway(
  configuration: Configuration,
  options: GatewayOptions,
): Promise<RunningGateway> {
  const parts = await openParts(configuration, options);
  const { supergraph, runtime, feed, pools, audit, exports } = parts;
  const server: GatewayServer = new GatewayServer({
    log: options.log,
    headers: securityHeaders(configuration.origin, originsOf(parts.external)),
    route: routes(configuration, parts, () => server.isDraining),
  });
  const port = await server.listen(configuration.host, configuration.port);
  feed?.start();
  audit.start();

  return {
    port,
    async stop() {
      server.startDraining();
      await new Promise((resolve) => setTimeout(resolve, NOTICE_MS));
      await Promise.all([server.close(DRAIN_MS), feed?.stop(), exports.stop()]);
      await audit.stop();
      supergraph.close();
      await runtime.end();
      await Promise.all([pools.app.end(), pools.worker.end()]);
    },
  };
}

type Parts = Awaited<ReturnType<typeof openParts>>;

async function openParts(
  configuration: Configuration,
  { log, now = () => new Date(), upstream = UPSTREAM_POLICY }: GatewayOptions,
) {
  const { database, servicesFile, supergraph: supergraphFile } = configuration;
  const pools = { app: openPool(database.app, 10, log), worker: openPool(database.worker, 2, log) };
  const key = await readSigningKey(configuration.keyFile);
  const services = await Services.fromFiles(servicesFile, supergraphFile);
  const supergraph = new SupergraphFile(supergraphFile, log);
  await supergraph.open();
  const mint = new TokenMint(key);
  const frontends = new FrontendsFolder(configuration.frontends, log);
  const external = readExternalRemotes(configuration.externalRemotes);
  const urls = external.map(({ documents: place, roles }) => ({ place, roles }));
  const audit = new GatewayAudit({ ...pools, log });
  const { exports: folder, timeZone } = configuration;
  const exports = new Exports({ folder, timeZone, audit, now, log });
  await exports.open();
  return {
    log,
    pools,
    key,
    services,
    mint,
    supergraph,
    frontends,
    external,
    audit,
    exports,
    runtime: new GraphRuntime({ supergraph, services, mint, upstream, log }),
    trusted: new TrustedDocuments({ files: () => frontends.documentFiles(), urls }, log),
    feed: accountFeed(services, { pool: pools.worker, key, log }),
    signIns: new SignIns(pools.app, now),
    recognition: {
      sessions: new Sessions(pools.app, now),
      accounts: new StoredAccounts(pools.app),
      cookieName: cookieNames(configuration.origin).session,
      today: () => dayIn(configuration.timeZone, now()),
    },
  };
}

function routes(configuration: Configuration, parts: Parts, isDraining: () => boolean) {
  const { origin } = configuration;
  const { recognition, supergraph, runtime, trusted, log, frontends, external } = parts;
  const { services, mint } = parts;
  return router({
    origin,
    status: statusRoutes({
      supergraph,
      pool: parts.pools.app,
      publicKeys: () => publicKeys(parts.key, configuration.previousKeyFile),
      isDraining,
    }),
    auth: authRoutes({
      ...recognition,
      issuer: new Issuer(configuration),
      signIns: parts.signIns,
      cookies: cookieNames(origin),
      origin,
      log,
    }),
    graphql: graphqlEndpoint({ ...recognition, origin, supergraph, trusted, runtime, log }),
    exports: exportRoutes({ ...recognition, origin, trusted, runtime, exports: parts.exports }),
    files: fileRoutes({ ...recognition, origin, services, mint, log }),
    frontends: frontendRoutes({
      ...recognition,
      frontends,
      external,
      aggregateFields: () => supergraph.current?.rules.aggregateFields ?? [],
    }),
  });
}

/** The calendar day of a moment, `YYYY-MM-DD`. */
function dayIn(timeZone: string, moment: Date): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone }).format(moment);
}

function openPool(connectionString: string, max: number, log: Log): Pool {
  const pool = new Pool({ connectionString, max, connectionTimeoutMillis: 5_000 });
  // A connection that breaks while idle is replaced; unheard, it would end the process.
  pool.on('error', (error) => log.warn({ error }, 'database connection lost'));
  return pool;
}

async function publicKeys(key: SigningKey, previous: string | undefined) {
  const before = previous === undefined ? [] : [await readSigningKey(previous)];
  return [key, ...before].map(({ publicJwk }) => publicJwk);
}

function accountFeed(
  services: Services,
  { pool, key, log }: { pool: Pool; key: SigningKey; log: Log },
): AccountFeed | undefined {
  const registry = services.named('registry');
  if (!registry) return undefined;
  const token = () => feedToken(key.privateKey, registry.name);
  return new AccountFeed({ pool, registryUrl: registry.url, token, log });
}
