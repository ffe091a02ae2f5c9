import type { Exchange, Handler } from '../http/exchange.ts';
import { HttpRefusal } from '../http/http-refusal.ts';
import { assertOwnPage } from '../http/own-page-only.ts';
import type { TokenMint } from '../identity/token-mint.ts';
import type { Log } from '../log.ts';
import { type Recognition, recognise } from '../session/signed-in.ts';
import type { Services } from '../upstream/services.ts';
import { bringFile } from './bring-file.ts';
import { sendFile } from './send-file.ts';

/** What carrying files works with. */
export interface FileParts extends Recognition {
  readonly origin: string;
  readonly services: Services;
  readonly mint: TokenMint;
  readonly log: Log;
}

const UPLOAD = /^\/files\/([a-z-]+)$/;
const DOWNLOAD = /^\/files\/([a-z-]+)\/([0-9a-f-]{36})$/i;

/**
 * `POST /files/<service>?name=…` and `GET /files/<service>/<id>`: bytes between a page and the service
 * that keeps them. Who may is the service's to say; the gateway says who asks.
 */
export function fileRoutes(parts: FileParts): Handler {
  return async (exchange) => {
    const { method } = exchange.request;
    const { pathname } = exchange.url;
    const upload = method === 'POST' ? UPLOAD.exec(pathname) : null;
    const download = method === 'GET' ? DOWNLOAD.exec(pathname) : null;
    if (upload) {
      assertOwnPage(exchange.request, parts.origin);
      return sendFile(exchange, await wayTo(parts, exchange, upload[1]));
    }
    if (download) {
      const way = await wayTo(parts, exchange, download[1]);
      return bringFile(exchange, way, String(download[2]));
    }
    throw new HttpRefusal(404, 'NOT_FOUND', 'Нет такого адреса');
  };
}

/** Where a file goes or comes from, and as whom. */
export interface Way {
  readonly url: URL;
  readonly title: string;
  readonly authorization: string;
  readonly log: Log;
}

async function wayTo(
  parts: FileParts,
  { request }: Exchange,
  name: string | undefined,
): Promise<Way> {
  const signedIn = await recognise(request, parts);
  if (!signedIn) throw new HttpRefusal(401, 'UNAUTHENTICATED', 'Войдите, чтобы продолжить');
  const service = parts.services.named(name ?? '');
  if (!service) throw new HttpRefusal(404, 'NOT_FOUND', 'Нет такого сервиса');
  const token = await parts.mint.tokenFor(signedIn.viewer, service.name);
  return {
    url: service.url,
    title: parts.services.titleOf(service.name),
    authorization: `Bearer ${token}`,
    log: parts.log,
  };
}
