import type { Exchange } from './exchange.ts';
import { redirect } from './respond.ts';

/**
 * A page opened by another name of this machine (127.0.0.1 for localhost) would get cookies and an origin
 * that are not ours: it is led to the public address. Answers whether it was.
 */
export function ledToOwnHost({ request, response, url }: Exchange, origin: string): boolean {
  const { host } = request.headers;
  if (host === undefined || host === new URL(origin).host) return false;
  const opensPage = request.method === 'GET' && request.headers.accept?.includes('text/html');
  if (!opensPage || !isLoopback(host)) return false;
  redirect(response, `${origin}${url.pathname}${url.search}`);
  return true;
}

function isLoopback(host: string): boolean {
  return /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?$/.test(host);
}
