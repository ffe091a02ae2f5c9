import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Exchange } from '../http/exchange.ts';
import { savedAs } from '../http/saved-as.ts';
import { askService } from './ask-service.ts';
import { MAX_FILE_BYTES } from './file-limits.ts';
import type { Way } from './file-routes.ts';

const BYTES = 'application/octet-stream';
/** Types a machine may learn; whatever else somebody uploaded, such as a page, is just bytes. */
const NAMED: ReadonlySet<string> = new Set([
  'application/msword',
  'application/pdf',
  'application/vnd.ms-excel',
  'application/vnd.oasis.opendocument.spreadsheet',
  'application/vnd.oasis.opendocument.text',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/zip',
  'image/jpeg',
  'image/png',
  'text/csv',
]);

/** Carries a file from a service to a browser, which may only save it. */
export async function bringFile(exchange: Exchange, way: Way, id: string): Promise<void> {
  const { response } = exchange;
  const answer = await askService(exchange, way, { path: `/files/${id}` });
  const type = answer.headers.get('content-type') ?? BYTES;
  const size = answer.headers.get('content-length');
  response.writeHead(200, {
    'content-type': NAMED.has(type) ? type : BYTES,
    ...(size !== null && { 'content-length': size }),
    'content-disposition': savedAs(nameIn(answer)),
    'content-security-policy': "default-src 'none'; sandbox",
    'cache-control': 'no-store',
  });
  const body = Readable.from(atMost(answer, MAX_FILE_BYTES));
  // A broken transfer shows by its length; nothing can be said any more.
  await pipeline(body, response).catch(() => response.destroy());
}

async function* atMost({ body }: Response, most: number): AsyncGenerator<Uint8Array> {
  let size = 0;
  for await (const piece of body ?? []) {
    size += piece.byteLength;
    if (size > most) throw new Error('a service sent more than a file');
    yield piece;
  }
}

function nameIn({ headers }: Response): string {
  try {
    return decodeURIComponent(headers.get('x-file-name') ?? '') || 'файл';
  } catch {
    return 'файл';
  }
}
