import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import type { MikroORM } from '@mikro-orm/postgresql';
import { GraphQLError } from 'graphql';
import type { Viewer } from '../identity/viewer.ts';
import { refusal } from '../problem/refusal.ts';
import { openRequest, type RequestContext } from '../request/context.ts';
import type { WritePolicy } from '../rights/write-policy.ts';
import { FileTooLarge } from './file-too-large.ts';
import { giveFile } from './give-file.ts';
import { receiveFile } from './receive-file.ts';

/** What answering `/files` works with. */
export interface FilesParts {
  readonly service: string;
  readonly orm: MikroORM;
  readonly verify: (authorization: string | undefined) => Promise<Viewer>;
  /** Who may leave files here; nobody in a service that takes none. */
  readonly uploads: WritePolicy<null> | undefined;
}

/** One request for a file or with one. */
export interface FileExchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly url: URL;
  readonly requestId: string;
}

const ONE_FILE = /^\/files\/([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/i;
const STATUS: Readonly<Record<string, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  BAD_USER_INPUT: 400,
};

/** `POST /files?name=…` with the bytes as body, `GET /files/<id>`; both by the gateway's token. */
export function filesEndpoint(parts: FilesParts) {
  return async (exchange: FileExchange): Promise<void> => {
    try {
      const viewer = await parts.verify(exchange.request.headers.authorization);
      const { requestId } = exchange;
      await answer(parts, exchange, openRequest(parts.orm.em, viewer, { requestId }));
    } catch (error) {
      refuse(exchange, error);
    }
  };
}

async function answer(
  { service, uploads }: FilesParts,
  { request, response, url }: FileExchange,
  ctx: RequestContext,
): Promise<void> {
  if (request.method === 'POST' && url.pathname === '/files') {
    if (!uploads) throw refusal('NOT_FOUND', 'Этот сервис не принимает файлов');
    const { id, name, mediaType, size, sha256 } = await receiveFile(ctx, uploads, {
      name: url.searchParams.get('name') ?? '',
      mediaType: request.headers['content-type'],
      source: request,
    });
    return sendJson(response, 201, { id, name, mediaType, size, sha256 });
  }
  const id = ONE_FILE.exec(url.pathname)?.[1];
  if (request.method !== 'GET' || id === undefined) {
    throw refusal('NOT_FOUND', 'Нет такого адреса');
  }
  const { file, bytes } = await giveFile(ctx, { id, action: `${service}:file:download` });
  response.writeHead(200, {
    'content-type': file.mediaType,
    'content-length': file.size,
    'content-disposition': 'attachment',
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
    'x-file-name': encodeURIComponent(file.name),
  });
  // Whoever stops reading in the middle ends the stream, and that is nobody's fault.
  await pipeline(Readable.from(bytes), response).catch(() => response.destroy());
}

function refuse({ request, response, requestId }: FileExchange, error: unknown): void {
  const send = (status: number, code: unknown, message: string): void =>
    sendJson(response, status, { errors: [{ message, extensions: { code, requestId } }] });
  if (error instanceof FileTooLarge) return send(413, 'FILE_TOO_LARGE', error.message);
  if (error instanceof GraphQLError) {
    const { code } = error.extensions;
    return send(STATUS[String(code)] ?? 400, code, error.message);
  }
  // A sender that left in the middle waits for no answer.
  if (request.destroyed && !request.complete) return void response.destroy();
  throw error;
}

function sendJson(response: ServerResponse, status: number, body: object): void {
  if (response.headersSent || response.destroyed) return;
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
    connection: 'close',
  });
  response.end(JSON.stringify(body));
}
