import { Pool } from 'pg';
import type { Configuration } from './configuration.ts';
import { TrustedDocuments } from './documents/trusted-documents.ts';
import { originsOf, readExternalRemotes } from './frontends/external-remotes.ts';
import { frontendRoutes } from './frontends/frontend-routes.ts';
import { FrontendsFolder } from './frontends/frontends-folder.ts';
import { GraphRuntime } from './graph/graph-runtime.ts';
import { graphqlEndpoint } from './graph/graphql-endpoint.ts';
import { SupergraphFile } from './graph/supergraph-file.ts';
import type { Exchange, Handler } from './http/exchange.ts';
import { GatewayServer } from './http/gateway-server.ts';
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

/** What tests give in place of the world's. */
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
  { log, now = () => new Date(), upstream = UPSTREAM_POLICY }: GatewayOptions,
): Promise<RunningGateway> {
  const { origin, database } = configuration;
  const pool = openPool(database.app, log);
  const worker = openPool(database.worker, log);
  const key = await readSigningKey(configuration.keyFile);
  const services = await Services.fromFiles(configuration.servicesFile, configuration.supergraph);
  const supergraph = new SupergraphFile(configuration.supergraph, log);
  await supergraph.open();
  const mint = new TokenMint(key);
  const runtime = new GraphRuntime({ supergraph, services, mint, upstream, log });
  const feed = accountFeed({ services, pool: worker, key, log });

  const frontends = new FrontendsFolder(configuration.frontends, log);
  const external = readExternalRemotes(configuration.externalRemotes);
  const trusted = new TrustedDocuments(
    {
      files: () => frontends.documentFiles(),
      urls: external.map(({ documents }) => documents),
    },
    log,
  );
  const cookies = cookieNames(origin);
  const recognition = {
    sessions: new Sessions(pool, now),
    accounts: new StoredAccounts(pool),
    cookieName: cookies.session,
    now,
  };
  const server: GatewayServer = new GatewayServer({
    log,
    headers: securityHeaders(origin, originsOf(external)),
    route: router({
      exact: new Map([
        ...statusRoutes({
          supergraph,
          pool,
          publicKeys: await publicKeys(key, configuration.previousKeyFile),
          isDraining: () => server.isDraining,
        }),
        ...authRoutes({
          ...recognition,
          issuer: new Issuer(configuration),
          signIns: new SignIns(pool, now),
          cookies,
          origin,
          log,
        }),
      ]),
      graphql: graphqlEndpoint({ ...recognition, origin, supergraph, trusted, runtime, log }),
      frontends: frontendRoutes({
        ...recognition,
        frontends,
        external,
        aggregateFields: () => supergraph.current?.rules.aggregateFields ?? [],
      }),
    }),
  });
  const port = await server.listen(configuration.host, configuration.port);
  feed?.start();

  return {
    port,
    async stop() {
      server.startDraining();
      await new Promise((resolve) => setTimeout(resolve, NOTICE_MS));
      await Promise.all([server.close(DRAIN_MS), feed?.stop()]);
      supergraph.close();
      await runtime.end();
      await Promise.all([pool.end(), worker.end()]);
    },
  };
}

interface Routes {
  /** By `METHOD /path`. */
  readonly exact: ReadonlyMap<string, Handler>;
  readonly graphql: Handler;
  readonly frontends: Handler;
}

function router({ exact, graphql, frontends }: Routes): (exchange: Exchange) => Handler {
  return ({ request, url: { pathname } }) => {
    const method = request.method === 'HEAD' ? 'GET' : request.method;
    return exact.get(`${method} ${pathname}`) ?? (pathname === '/graphql' ? graphql : frontends);
  };
}

function openPool(connectionString: string, log: Log): Pool {
  const pool = new Pool({ connectionString, max: 10, connectionTimeoutMillis: 5_000 });
  // A connection that breaks while idle is replaced; unheard, it would end the process.
  pool.on('error', (error) => log.warn({ error }, 'database connection lost'));
  return pool;
}

async function publicKeys(key: SigningKey, previous: string | undefined) {
  const before = previous === undefined ? [] : [await readSigningKey(previous)];
  return [key, ...before].map(({ publicJwk }) => publicJwk);
}

function accountFeed({
  services,
  pool,
  key,
  log,
}: {
  services: Services;
  pool: Pool;
  key: SigningKey;
  log: Log;
}): AccountFeed | undefined {
  const registry = services.named('registry');
  if (!registry) return undefined;
  const token = () => feedToken(key.privateKey, registry.name);
  return new AccountFeed({ pool, registryUrl: registry.url, token, log });
}
