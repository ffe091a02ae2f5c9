import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { FileExchange } from '../files/files-endpoint.ts';

const MAX_BODY_BYTES = 1 << 20;
/** Whoever sends more than this is cut off in mid-sentence. */
const MOST_READ_BYTES = 16 * MAX_BODY_BYTES;

/** What a service answers on its port. */
export interface Surface {
  graphql(request: {
    body: unknown;
    authorization: string | undefined;
    requestId: string;
  }): Promise<{
    status: number;
    body: string;
  }>;
  facts(request: {
    url: URL;
    authorization: string | undefined;
    signal: AbortSignal;
  }): Promise<{ status: number; body: unknown }>;
  /** Answers everything under `/files` by itself: bytes go through without being collected. */
  files(exchange: FileExchange): Promise<void>;
  /** Null when ready, otherwise why not. */
  unready(): Promise<string | null>;
  failed(error: unknown, requestId: string): void;
}

/** The HTTP side of a service: five paths and nothing else. */
export function serveSurface(surface: Surface): Server {
  return createServer((request, response) => {
    const requestId = String(request.headers['x-request-id'] ?? randomUUID());
    route(surface, { request, response, requestId }).catch((error: unknown) => {
      surface.failed(error, requestId);
      if (!response.headersSent)
        send(response, 500, { error: `Внутренняя ошибка. Номер запроса: ${requestId}` });
      else response.destroy();
    });
  });
}

interface Exchange {
  request: IncomingMessage;
  response: ServerResponse;
  requestId: string;
}

async function route(surface: Surface, { request, response, requestId }: Exchange): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://service');
  const { authorization } = request.headers;
  if (url.pathname === '/healthz') return send(response, 200, { alive: true });
  if (url.pathname === '/readyz') {
    const reason = await surface.unready();
    return send(response, reason ? 503 : 200, reason ? { ready: false, reason } : { ready: true });
  }
  if (url.pathname === '/facts' && request.method === 'GET') {
    const gone = new AbortController();
    response.on('close', () => gone.abort());
    const { status, body } = await surface.facts({ url, authorization, signal: gone.signal });
    return send(response, status, body);
  }
  if (url.pathname === '/graphql' && request.method === 'POST') {
    const body = await readBody(request);
    if (body === null) return send(response, 413, { error: 'Запрос больше 1 МБ' });
    const answer = await surface.graphql({ body: parseJson(body), authorization, requestId });
    response.writeHead(answer.status, { 'content-type': 'application/json; charset=utf-8' });
    response.end(answer.body);
    return;
  }
  if (url.pathname === '/files' || url.pathname.startsWith('/files/')) {
    return surface.files({ request, response, url, requestId });
  }
  send(response, 404, { error: 'Нет такого адреса' });
}

function send(response: ServerResponse, status: number, body: unknown): void {
  if (response.destroyed) return;
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
  });
  response.end(JSON.stringify(body));
}

/** Null when the body is too large. What is over is read and dropped, so that the refusal arrives. */
async function readBody(request: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= MAX_BODY_BYTES) chunks.push(chunk);
    if (size > MOST_READ_BYTES) request.destroy();
  }
  return size > MAX_BODY_BYTES ? null : Buffer.concat(chunks).toString('utf8');
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
