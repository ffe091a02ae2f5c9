import type { Exchange, Handler } from './exchange.ts';
import { ledToOwnHost } from './own-host-only.ts';

/** Who answers what. */
export interface Routes {
  readonly origin: string;
  /** For machines, by any name of this host; keyed `METHOD /path`. */
  readonly status: ReadonlyMap<string, Handler>;
  readonly auth: ReadonlyMap<string, Handler>;
  readonly graphql: Handler;
  /** Everything under `/export`. */
  readonly exports: Handler;
  /** Everything under `/files`. */
  readonly files: Handler;
  readonly frontends: Handler;
}

/** Finds the handler of a request. */
export function router(routes: Routes): (exchange: Exchange) => Handler {
  return ({ request, url: { pathname } }) => {
    const method = request.method === 'HEAD' ? 'GET' : (request.method ?? 'GET');
    const key = `${method} ${pathname}`;
    const forMachines = routes.status.get(key);
    if (forMachines) return forMachines;
    const handler = routes.auth.get(key) ?? handlerUnder(routes, pathname);
    return (exchange) => (ledToOwnHost(exchange, routes.origin) ? undefined : handler(exchange));
  };
}

function handlerUnder({ graphql, exports, files, frontends }: Routes, pathname: string): Handler {
  if (pathname === '/graphql') return graphql;
  if (pathname.startsWith('/files/')) return files;
  return pathname === '/export' || pathname.startsWith('/export/') ? exports : frontends;
}
