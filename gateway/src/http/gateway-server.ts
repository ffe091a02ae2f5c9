import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { TRANSFER_MS } from '../files/file-limits.ts';
import type { Log } from '../log.ts';
import type { Exchange, Handler } from './exchange.ts';
import { HttpRefusal } from './http-refusal.ts';
import { sendRefusal } from './respond.ts';
import { applyHeaders } from './security-headers.ts';

/** What the server says and to whom it gives requests. */
export interface ServerOptions {
  readonly route: (exchange: Exchange) => Handler;
  readonly headers: Record<string, string>;
  readonly log: Log;
}

/** The HTTP side of the gateway: headers on every answer, refusals in one form, no request lost at its end. */
export class GatewayServer {
  readonly #options: ServerOptions;
  readonly #server: Server;
  #isDraining = false;

  constructor(options: ServerOptions) {
    this.#options = options;
    this.#server = createServer((request, response) => void this.#answer(request, response));
    // Longer than the idle limits of proxies in front, or they would send into a closing connection.
    this.#server.keepAliveTimeout = 65_000;
    this.#server.headersTimeout = 66_000;
    // A file over a slow line takes its time; other bodies are small.
    this.#server.requestTimeout = TRANSFER_MS;
  }

  get isDraining(): boolean {
    return this.#isDraining;
  }

  /** Resolves with the port when the server really listens; a taken port rejects. */
  listen(host: string, port: number): Promise<number> {
    return new Promise((resolve, reject) => {
      this.#server.once('error', reject);
      this.#server.listen(port, host, () => {
        this.#server.off('error', reject);
        const address = this.#server.address();
        resolve(typeof address === 'object' && address ? address.port : port);
      });
    });
  }

  /** Says first that no more requests are wanted, then waits for those under way. */
  startDraining(): void {
    this.#isDraining = true;
  }

  async close(graceMs: number): Promise<void> {
    this.startDraining();
    const closed = new Promise<void>((resolve) => this.#server.close(() => resolve()));
    const idle = setInterval(() => this.#server.closeIdleConnections(), 50);
    const hurry = setTimeout(() => this.#server.closeAllConnections(), graceMs);
    await closed;
    clearInterval(idle);
    clearTimeout(hurry);
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { route, headers, log } = this.#options;
    const requestId = randomUUID();
    applyHeaders(response, { ...headers, 'x-request-id': requestId });
    if (this.#isDraining) response.setHeader('connection', 'close');
    try {
      const url = URL.parse(request.url ?? '/', 'http://gateway');
      if (!url) throw new HttpRefusal(400, 'BAD_USER_INPUT', 'Неверный адрес');
      const exchange = { request, response, url, requestId };
      await route(exchange)(exchange);
    } catch (error) {
      if (error instanceof HttpRefusal) return sendRefusal(response, error, requestId);
      log.error({ error, requestId }, 'request failed');
      const text = `Внутренняя ошибка, номер запроса ${requestId}`;
      sendRefusal(response, new HttpRefusal(500, 'INTERNAL_SERVER_ERROR', text), requestId);
    }
  }
}
