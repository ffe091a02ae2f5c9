import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { PassThrough, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** A file that is being written and whose fingerprint is taken on the way. */
export interface HashedFile {
  readonly stream: Writable;
  /** Writes when there is room, so that a slow disk slows the reading and not the memory. */
  write(chunk: string): Promise<void>;
  /** Completes the file and answers its SHA-256. */
  close(): Promise<string>;
  /** Leaves nothing behind. */
  discard(): Promise<void>;
}

/** Opens a file that only this process's user may read; one that is there already is a mistake. */
export function hashedFile(path: string): HashedFile {
  const hash = createHash('sha256');
  const stream = new PassThrough();
  stream.on('data', (chunk: Buffer) => hash.update(chunk));
  const written = pipeline(stream, createWriteStream(path, { flags: 'wx', mode: 0o600 }));
  // Whoever waits hears of it; a failure between two waits must not end the process.
  written.catch(() => undefined);
  return {
    stream,
    async write(chunk) {
      if (!stream.write(chunk)) await Promise.race([once(stream, 'drain'), written]);
    },
    async close() {
      if (!stream.writableEnded) stream.end();
      await written;
      return hash.digest('hex');
    },
    async discard() {
      stream.destroy();
      await written.catch(() => undefined);
      await rm(path, { force: true });
    },
  };
}
