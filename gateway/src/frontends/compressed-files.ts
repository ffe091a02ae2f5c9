import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

/** The encodings the gateway can answer in, best first. */
export type Encoding = 'br' | 'gzip' | 'identity';

const SMALL_BYTES = 1_024;
const MAX_KEPT_BYTES = 64 * 1024 * 1024;

interface Kept {
  readonly version: string;
  readonly bytes: Promise<Buffer>;
}

/** Files compressed at their first request and kept: compressing each time would cost more than sending. */
export class CompressedFiles {
  readonly #kept = new Map<string, Kept>();
  #bytes = 0;

  /** The bytes of a file in an encoding; `version` changes when the file does. */
  get(path: string, version: string, encoding: Encoding): Promise<Buffer> {
    if (encoding === 'identity') return readFile(path);
    const key = `${encoding} ${path}`;
    const kept = this.#kept.get(key);
    if (kept?.version === version) return kept.bytes;

    const bytes = compress(path, encoding);
    this.#kept.set(key, { version, bytes });
    bytes.then(
      ({ length }) => this.#count(length),
      () => this.#kept.delete(key),
    );
    return bytes;
  }

  #count(length: number): void {
    this.#bytes += length;
    if (this.#bytes < MAX_KEPT_BYTES) return;
    this.#kept.clear();
    this.#bytes = 0;
  }
}

/** The best encoding both sides know. */
export function encodingFor(accepted: string | string[] | undefined, size: number): Encoding {
  if (size < SMALL_BYTES) return 'identity';
  const offered = String(accepted ?? '')
    .split(',')
    .map((part) => part.trim().split(';'))
    .filter(([, quality]) => quality?.trim() !== 'q=0')
    .map(([name]) => name);
  if (offered.includes('br')) return 'br';
  return offered.includes('gzip') ? 'gzip' : 'identity';
}

/** A build may have compressed its files already, better than is affordable here. */
async function compress(path: string, encoding: 'br' | 'gzip'): Promise<Buffer> {
  const prepared = await readFile(`${path}.${encoding === 'br' ? 'br' : 'gz'}`).catch(() => null);
  if (prepared) return prepared;
  const bytes = await readFile(path);
  return encoding === 'br'
    ? brotli(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } })
    : gzipped(bytes);
}
