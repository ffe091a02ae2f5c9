import type { IncomingMessage } from 'node:http';
import { HttpRefusal } from './http-refusal.ts';

/**
 * Refuses what another site's page could make the browser send (S17): the header cannot be set across
 * origins without our consent, and where the browser names the origin it must be ours.
 */
export function assertOwnPage({ headers }: IncomingMessage, origin: string): void {
  const marked = headers['x-csrf'] === '1';
  const named = headers.origin === undefined || headers.origin === origin;
  const site = headers['sec-fetch-site'];
  const near = site === undefined || site === 'same-origin' || site === 'none';
  if (marked && named && near) return;
  throw new HttpRefusal(403, 'FORBIDDEN', 'Запрос пришёл не со страницы МетодГрафа');
}
