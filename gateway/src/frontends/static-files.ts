import { stat } from 'node:fs/promises';
import { basename, extname, join, normalize, sep } from 'node:path';
import type { Exchange } from '../http/exchange.ts';
import { sendText } from '../http/respond.ts';
import { CompressedFiles, encodingFor } from './compressed-files.ts';
import { contentTypeOf, isCompressible } from './content-type.ts';

/** A folder of built files and the path it is seen under. */
export interface StaticFolder {
  readonly folder: string;
  readonly prefix: string;
  /** Paths without an extension are pages of a single-page application. */
  readonly pages: boolean;
}

// Vite puts eight characters of a file's hash before its extension; a word of eight letters is no hash.
const HASHED =
  /[-.](?=[a-z-]*[A-Z0-9_])[A-Za-z0-9_-]{8}\.(?:js|mjs|css|woff2?|ttf|png|jpg|webp|svg|wasm)$/;

/** Serves built files; an asset that is not there is never answered with a page. */
export class StaticFiles {
  readonly #compressed = new CompressedFiles();

  async serve(exchange: Exchange, { folder, prefix, pages }: StaticFolder): Promise<void> {
    const { request, response, url } = exchange;
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('allow', 'GET, HEAD');
      return sendText(response, 405, { type: 'text/plain', text: 'Допустимы только GET и HEAD' });
    }
    const inner = innerPath(url.pathname.slice(prefix.length));
    if (inner === undefined) return notFound(exchange);
    const wantsPage = pages && extname(inner) === '';
    const path = join(folder, wantsPage ? 'index.html' : inner);
    const found = await stat(path).catch(() => undefined);
    if (!found?.isFile()) return notFound(exchange);
    return this.#send(exchange, path, found);
  }

  async #send(
    { request, response }: Exchange,
    path: string,
    { size, mtimeMs }: { size: number; mtimeMs: number },
  ): Promise<void> {
    const version = `${Math.round(mtimeMs).toString(36)}-${size.toString(36)}`;
    const accepted = request.headers['accept-encoding'];
    const encoding = isCompressible(path) ? encodingFor(accepted, size) : 'identity';
    const tag = `W/"${version}"`;
    response.setHeader('etag', tag);
    response.setHeader('cache-control', cacheControlOf(path));
    response.setHeader('vary', 'accept-encoding');
    if (request.headers['if-none-match'] === tag) {
      response.writeHead(304).end();
      return;
    }
    const bytes = await this.#compressed.get(path, version, encoding);
    response.writeHead(200, {
      'content-type': contentTypeOf(path),
      'content-length': bytes.length,
      ...(encoding !== 'identity' && { 'content-encoding': encoding }),
    });
    response.end(request.method === 'HEAD' ? undefined : bytes);
  }
}

/** A file with a hash in its name never changes; everything else is asked about each time. */
function cacheControlOf(path: string): string {
  return HASHED.test(basename(path)) ? 'public, max-age=31536000, immutable' : 'no-cache';
}

/** The path inside the folder, or nothing when it tries to leave it. */
function innerPath(pathname: string): string | undefined {
  let decoded: string;
  try {
    decoded = decodeURIComponent(pathname);
  } catch {
    return undefined;
  }
  if (/[\0\\]/.test(decoded)) return undefined;
  const path = normalize(`/${decoded}`);
  const hidden = path.split(sep).some((part) => part.startsWith('.'));
  return hidden || decoded.split('/').includes('..') ? undefined : path;
}

function notFound({ response }: Exchange): void {
  sendText(response, 404, { type: 'text/plain', text: 'Нет такого файла' });
}
