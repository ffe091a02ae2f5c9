import { FACTS } from '@metodgraf/facts';
import type { Peers } from '../identity/peers.ts';
import type { FactLog } from './fact-log.ts';
import { type FeedPage, FEED_START, parseCursor, printCursor } from './feed-page.ts';

const MAX_LIMIT = 1_000;
const MAX_WAIT_SECONDS = 30;

export interface FeedAnswer {
  status: number;
  body: FeedPage | { error: string };
}

/** Answers `GET /facts` to a reader that the facts name; anyone else learns nothing. */
export async function answerFeed(
  feed: { service: string; log: FactLog; peers: Peers },
  request: { url: URL; authorization: string | undefined; signal: AbortSignal },
): Promise<FeedAnswer> {
  const token = /^Bearer (\S+)$/.exec(request.authorization ?? '')?.[1];
  const reader = token ? await feed.peers.readerOf(token, feed.service) : null;
  if (!reader) return refuse(401, 'Неизвестный читатель ленты фактов');

  const types = (request.url.searchParams.get('types') ?? '').split(',').filter(Boolean);
  const refused = types.find((type) => !mayRead(reader, feed.service, type));
  if (types.length === 0 || refused)
    return refuse(403, `Факт «${refused ?? ''}» не предназначен этому читателю`);

  const after = parseCursor(request.url.searchParams.get('after') ?? printCursor(FEED_START));
  if (!after) return refuse(400, 'Неверный курсор ленты');
  const limit = clamp(request.url.searchParams.get('limit'), 1, MAX_LIMIT);
  const waitMs = clamp(request.url.searchParams.get('wait'), 0, MAX_WAIT_SECONDS) * 1000;
  return {
    status: 200,
    body: await feed.log.poll({ types, after, limit, waitMs }, request.signal),
  };
}

function mayRead(reader: string, service: string, type: string): boolean {
  const fact = FACTS.get(type);
  return fact?.owner === service && fact.readers.some((name) => name === reader);
}

const refuse = (status: number, error: string): FeedAnswer => ({ status, body: { error } });

function clamp(text: string | null, least: number, most: number): number {
  const value = Number(text ?? least);
  return Number.isFinite(value) ? Math.min(Math.max(Math.trunc(value), least), most) : least;
}
