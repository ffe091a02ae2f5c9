import type { Exchange } from '../http/exchange.ts';
import { HttpRefusal } from '../http/http-refusal.ts';
import { TRANSFER_MS } from './file-limits.ts';
import type { Way } from './file-routes.ts';

const MAX_REFUSAL_BYTES = 16 * 1024;
/** What a service may say about a file in its own words. */
const PASSING: ReadonlySet<string> = new Set([
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'BAD_USER_INPUT',
  'FILE_TOO_LARGE',
]);

/** Asks the service that keeps files; a refusal of its is passed on, a fault is not described. */
export async function askService(
  { request, response, requestId }: Exchange,
  { url, title, authorization, log }: Way,
  { path, ...init }: RequestInit & { path: string; duplex?: 'half' },
): Promise<Response> {
  const gone = new AbortController();
  response.once('close', () => {
    if (!response.writableFinished) gone.abort();
  });
  request.once('error', () => gone.abort());
  const unavailable = (): HttpRefusal =>
    new HttpRefusal(503, 'SERVICE_UNAVAILABLE', `Сервис «${title}» временно недоступен`);

  const answer = await fetch(new URL(path, url), {
    ...init,
    headers: {
      ...(init.headers as Record<string, string>),
      authorization,
      'x-request-id': requestId,
    },
    redirect: 'error',
    signal: AbortSignal.any([gone.signal, AbortSignal.timeout(TRANSFER_MS)]),
  }).catch((error: unknown) => {
    if (!gone.signal.aborted)
      log.warn({ error, requestId, service: title }, 'no answer about a file');
    throw unavailable();
  });
  if (answer.ok) return answer;
  throw (await refusalOf(answer)) ?? unavailable();
}

async function refusalOf(answer: Response): Promise<HttpRefusal | null> {
  const text = await readWithin(answer, MAX_REFUSAL_BYTES);
  try {
    const { errors } = JSON.parse(text) as {
      errors: { message: string; extensions: { code: string } }[];
    };
    const [first] = errors;
    if (!first || !PASSING.has(first.extensions.code)) return null;
    return new HttpRefusal(answer.status, first.extensions.code, first.message);
  } catch {
    return null;
  }
}

/** The text of a short answer; of a longer one, its beginning. */
export async function readWithin({ body }: Response, most: number): Promise<string> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of body ?? []) {
    pieces.push(piece);
    size += piece.byteLength;
    if (size > most) break;
  }
  return Buffer.concat(pieces).toString('utf8');
}
