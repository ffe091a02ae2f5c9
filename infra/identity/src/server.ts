import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import { Pool } from 'pg';
import { Accounts } from './accounts/accounts.ts';
import type { Configuration } from './configuration.ts';
import { forgetExpired } from './provider/artifact-store.ts';
import { openLog } from './log.ts';
import { createProvider } from './provider/provider.ts';
import { AttemptLimiter } from './sign-in/attempt-limiter.ts';
import { FormTooLarge } from './sign-in/read-form.ts';
import { securityHeaders } from './sign-in/security-headers.ts';
import { SignIn } from './sign-in/sign-in.ts';
import { staticFiles } from './sign-in/static-files.ts';

const CLEANING_MS = 10 * 60_000;
const DRAIN_MS = 8_000;

/** A serving process of identity. */
export type Identity = { readonly server: Server; stop(): Promise<void> };

/** Opens the database and listens; `pauseStepMs` is how much each wrong password slows the next. */
export async function startIdentity(
  configuration: Configuration,
  pauseStepMs?: number,
): Promise<Identity> {
  const log = openLog(configuration.logLevel);
  const pool = new Pool({ connectionString: configuration.database.app, max: 10 });
  pool.on('error', (error) =>
    log.warn({ code: (error as { code?: string }).code }, 'connection lost'),
  );
  const accounts = new Accounts(pool);
  const provider = createProvider(configuration, { pool, accounts });
  provider.on('server_error', (_context, error) => log.error({ error }, 'provider failed'));
  const { gatewayOrigin } = configuration;
  const limiter = new AttemptLimiter(pool, pauseStepMs);
  const signIn = new SignIn({ provider, accounts, limiter, log, gatewayOrigin });

  const answerProtocol = provider.callback();
  let isStopping = false;
  const server = createServer((request, response) => {
    const path = request.url?.split('?')[0] ?? '/';
    if (path === '/healthz') response.end('ok');
    else if (path === '/readyz') void answerReadiness(response, pool, isStopping);
    else if (staticFiles.has(path)) answerFile(response, path, gatewayOrigin);
    else if (path.startsWith('/sign-in/')) {
      signIn
        .answer(request, response)
        .catch((error: unknown) => fail(error, { request, response, log }));
    } else void answerProtocol(request, response);
  });
  await listen(server, configuration);
  const cleaning = setInterval(() => void forgetExpired(pool).catch(() => undefined), CLEANING_MS);
  log.info({ port: configuration.port }, 'serving');

  return {
    server,
    async stop() {
      isStopping = true;
      clearInterval(cleaning);
      const forced = setTimeout(() => server.closeAllConnections(), DRAIN_MS);
      await new Promise((resolve) => server.close(resolve));
      clearTimeout(forced);
      await pool.end();
    },
  };
}

function listen(server: Server, { host, port }: Configuration): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
}

async function answerReadiness(
  response: ServerResponse,
  pool: Pool,
  isStopping: boolean,
): Promise<void> {
  const isReady =
    !isStopping &&
    (await pool.query('select 1').then(
      () => true,
      () => false,
    ));
  response.writeHead(isReady ? 200 : 503).end(isReady ? 'ready' : 'not ready');
}

function answerFile(response: ServerResponse, path: string, gatewayOrigin: string): void {
  const file = staticFiles.get(path);
  response.writeHead(200, {
    ...securityHeaders(gatewayOrigin),
    'content-type': file?.type,
    'cache-control': 'public, max-age=3600',
  });
  response.end(file?.body);
}

type Exchange = { request: IncomingMessage; response: ServerResponse; log: Logger };

function fail(error: unknown, { request, response, log }: Exchange): void {
  const isTooLarge = error instanceof FormTooLarge;
  if (!isTooLarge) log.error({ error }, 'sign-in failed');
  if (response.headersSent) response.destroy();
  else response.writeHead(isTooLarge ? 413 : 500, { connection: 'close' }).end();
  request.resume();
}
