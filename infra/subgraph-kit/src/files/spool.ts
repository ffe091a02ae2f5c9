import { createHash, randomUUID } from 'node:crypto';
import { type FileHandle, open, unlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Bytes that arrived whole, and where to read them. */
export interface Spooled {
  readonly size: number;
  readonly sha256: string;
  /** The bytes in pieces of at most `size`, in order. */
  pieces(size: number): AsyncIterable<Buffer>;
  close(): Promise<void>;
}

/** Whoever sends this many times the limit is cut off in mid-sentence. */
const PATIENCE = 4;

/**
 * Takes what a sender sends into a nameless file of the machine, so that a slow sender holds no
 * transaction open (it would hold back the feeds of all services) and nothing stays after a crash.
 * Null when it is more than `most`; the rest is read and dropped, so that the refusal arrives.
 */
export async function spool(
  source: AsyncIterable<Uint8Array>,
  most: number,
): Promise<Spooled | null> {
  const file = await openNameless();
  try {
    const hash = createHash('sha256');
    let size = 0;
    for await (const bytes of source) {
      size += bytes.byteLength;
      if (size > most * PATIENCE) break;
      if (size > most) continue;
      hash.update(bytes);
      await file.appendFile(bytes);
    }
    if (size > most) {
      await file.close();
      return null;
    }
    return spooled(file, { size, sha256: hash.digest('hex') });
  } catch (error) {
    await file.close().catch(() => undefined);
    throw error;
  }
}

async function openNameless(): Promise<FileHandle> {
  const path = join(tmpdir(), `spool-${randomUUID()}`);
  const file = await open(path, 'wx+', 0o600);
  await unlink(path);
  return file;
}

function spooled(file: FileHandle, found: Pick<Spooled, 'size' | 'sha256'>): Spooled {
  return {
    ...found,
    async *pieces(size) {
      for (let position = 0; position < found.size; position += size) {
        const piece = Buffer.alloc(Math.min(size, found.size - position));
        await file.read(piece, 0, piece.length, position);
        yield piece;
      }
    },
    close: () => file.close(),
  };
}
