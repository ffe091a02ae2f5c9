import type { IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';
import { z } from 'zod';
import type { Exchange } from '../http/exchange.ts';
import { HttpRefusal } from '../http/http-refusal.ts';
import { sendJson } from '../http/respond.ts';
import { askService, readWithin } from './ask-service.ts';
import { MAX_FILE_BYTES, PATIENCE } from './file-limits.ts';
import type { Way } from './file-routes.ts';

const MAX_ANSWER_BYTES = 16 * 1024;
const Kept = z.object({
  id: z.uuid(),
  name: z.string(),
  mediaType: z.string(),
  size: z.number(),
  sha256: z.string(),
});

/** Carries a file from a page to a service as it comes, and stops where it is too large. */
export async function sendFile(exchange: Exchange, way: Way): Promise<void> {
  const { request, response, url } = exchange;
  if (request.headers['content-encoding'] !== undefined) {
    throw new HttpRefusal(415, 'BAD_USER_INPUT', 'Файл принимается без сжатия');
  }
  const body = new Body(request);
  if (body.declared > MAX_FILE_BYTES) await body.refuse();
  const name = encodeURIComponent(url.searchParams.get('name') ?? '');
  const answer = await askService(exchange, way, {
    path: `/files?name=${name}`,
    method: 'POST',
    headers: { 'content-type': request.headers['content-type'] ?? 'application/octet-stream' },
    // Node's own streams are what its `fetch` sends; only their types differ from the browser's.
    body: Readable.toWeb(Readable.from(body.bytes())) as BodyInit,
    duplex: 'half',
  }).catch(async (error: unknown) => {
    if (body.tooLarge) await body.refuse();
    await body.drop();
    throw error;
  });
  const kept = Kept.safeParse(JSON.parse(await readWithin(answer, MAX_ANSWER_BYTES)));
  if (!kept.success) throw new HttpRefusal(502, 'SERVICE_UNAVAILABLE', 'Сервис не принял файл');
  sendJson(response, 201, kept.data);
}

/** The bytes of an upload, counted. A refusal waits until the page has said its say, or it would not hear it. */
class Body {
  readonly declared: number;
  tooLarge = false;
  #size = 0;
  readonly #source: AsyncIterator<Buffer>;

  constructor(request: IncomingMessage) {
    this.declared = Number(request.headers['content-length'] ?? 0);
    this.#source = request[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  }

  async *bytes(): AsyncGenerator<Buffer> {
    for (let piece = await this.#next(); piece; piece = await this.#next()) {
      if (this.#size > MAX_FILE_BYTES) {
        this.tooLarge = true;
        throw new Error('too large');
      }
      yield piece;
    }
  }

  /** Reads and drops what is left, so that an answer is heard; to somebody endless it is not given. */
  async drop(): Promise<void> {
    const more = async (): Promise<unknown> => this.#next().catch(() => undefined);
    while (this.#size <= MAX_FILE_BYTES * PATIENCE && (await more()));
  }

  async refuse(): Promise<never> {
    await this.drop();
    const most = MAX_FILE_BYTES / 1024 / 1024;
    throw new HttpRefusal(413, 'FILE_TOO_LARGE', `Файл больше ${most} МБ`);
  }

  /** Fails when the page leaves in the middle: half a file must not look like a whole one. */
  async #next(): Promise<Buffer | undefined> {
    const { done, value } = (await this.#source.next()) as IteratorResult<Buffer, undefined>;
    if (done) return undefined;
    this.#size += value.length;
    return value;
  }
}
