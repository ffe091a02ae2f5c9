import type { ServerResponse } from 'node:http';
import type { Exchange, Handler } from '../http/exchange.ts';
import { sendPage } from '../http/page.ts';
import { redirect, sendJson, sendText } from '../http/respond.ts';
import { type Recognition, recognise } from '../session/signed-in.ts';
import type { ExternalRemote } from './external-remotes.ts';
import type { FrontendsFolder } from './frontends-folder.ts';
import { remotesList } from './remotes-list.ts';
import { StaticFiles } from './static-files.ts';

/** What serving front ends works with. */
export interface FrontendParts extends Recognition {
  readonly frontends: FrontendsFolder;
  readonly external: readonly ExternalRemote[];
  /** Coordinates an analyst may select, for the explorer. */
  readonly aggregateFields: () => readonly string[];
}

/** Everything a browser loads: the shell at `/`, remotes under `/mfe/`, their list, the explorer. */
export function frontendRoutes(parts: FrontendParts): Handler {
  const files = new StaticFiles();
  return async (exchange) => {
    const { pathname } = exchange.url;
    if (pathname === '/config/remotes.json') return sendRemotes(parts, exchange);
    if (pathname.startsWith('/mfe/')) return serveRemote(parts, files, exchange);
    if (pathname === '/explorer' || pathname.startsWith('/explorer/')) {
      return serveExplorer(parts, files, exchange);
    }
    const folder = parts.frontends.distOf('shell');
    return files.serve(exchange, { folder, prefix: '', pages: true });
  };
}

async function sendRemotes(
  { frontends, external }: FrontendParts,
  { response }: Exchange,
): Promise<void> {
  response.setHeader('cache-control', 'no-cache');
  sendJson(response, 200, await remotesList(frontends, external));
}

async function serveRemote(
  { frontends }: FrontendParts,
  files: StaticFiles,
  exchange: Exchange,
): Promise<void> {
  const name = exchange.url.pathname.split('/')[2] ?? '';
  const built = (await frontends.remotes()).get(name);
  if (!built) {
    return sendText(exchange.response, 404, { type: 'text/plain', text: 'Нет такого раздела' });
  }
  const place = { folder: built.folder, prefix: `/mfe/${name}`, pages: false };
  return files.serve(exchange, place);
}

async function serveExplorer(
  parts: FrontendParts,
  files: StaticFiles,
  exchange: Exchange,
): Promise<void> {
  const { request, response, url } = exchange;
  const signedIn = await recognise(request, parts);
  if (!signedIn) {
    return redirect(response, `/auth/login?returnTo=${encodeURIComponent(url.pathname)}`);
  }
  if (signedIn.viewer.role !== 'ANALYST') return sendPage(response, 403, ANALYSTS_ONLY);
  if (url.pathname === '/explorer') return redirect(response, '/explorer/');
  if (url.pathname === '/explorer/aggregate-fields.json') {
    return sendJson(response, 200, parts.aggregateFields());
  }
  allowWorkers(response);
  const folder = parts.frontends.distOf('analyst');
  return files.serve(exchange, { folder, prefix: '/explorer', pages: true });
}

/** The editor of the explorer checks documents in workers it makes of its own text. */
function allowWorkers(response: ServerResponse): void {
  const policy = String(response.getHeader('content-security-policy'));
  response.setHeader('content-security-policy', `${policy}; worker-src 'self' blob:`);
}

const ANALYSTS_ONLY = {
  title: 'Раздел для аналитиков',
  text: 'Запросы к данным открыты только в роли аналитика. Если она у вас есть, выберите её в меню.',
  links: [{ href: '/', text: 'На главную' }],
};
