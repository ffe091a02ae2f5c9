import type { Readable } from 'node:stream';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { TABLE_LIMITS } from './table-limits.ts';
import { UnreadableTable } from './unreadable-table.ts';

/**
 * The parts of a zip that came from outside. What it says of itself is checked before anything is
 * unpacked, what comes out is counted while it does: the declared sizes may lie (S39).
 */
export class GuardedZip {
  readonly #zip: ZipFile;
  readonly #entries: ReadonlyMap<string, Entry>;
  #unpacked = 0;

  private constructor(zip: ZipFile, entries: ReadonlyMap<string, Entry>) {
    this.#zip = zip;
    this.#entries = entries;
  }

  static async open(bytes: Buffer): Promise<GuardedZip> {
    try {
      const zip = await fromBufferPromise(bytes, { lazyEntries: true, autoClose: false });
      if (zip.entryCount > TABLE_LIMITS.zipEntries) throw suspicious();
      const entries = new Map<string, Entry>();
      let declared = 0;
      for await (const entry of zip.eachEntry()) {
        declared += entry.uncompressedSize;
        if (declared > TABLE_LIMITS.unpackedBytes || swells(entry)) throw suspicious();
        entries.set(entry.fileName, entry);
      }
      return new GuardedZip(zip, entries);
    } catch (error) {
      throw asUnreadable(error);
    }
  }

  has(name: string): boolean {
    return this.#entries.has(name);
  }

  /** Unpacks one part, piece by piece; none when there is no such part. */
  async *read(name: string, most: number = TABLE_LIMITS.unpackedBytes): AsyncGenerator<Buffer> {
    const entry = this.#entries.get(name);
    if (!entry) return;
    if (entry.uncompressedSize > most) throw suspicious();
    let stream: Readable | undefined;
    try {
      stream = await this.#zip.openReadStreamPromise(entry);
      for await (const piece of stream as AsyncIterable<Buffer>) {
        this.#unpacked += piece.length;
        if (this.#unpacked > TABLE_LIMITS.unpackedBytes) throw suspicious();
        yield piece;
      }
    } catch (error) {
      throw asUnreadable(error);
    } finally {
      stream?.destroy();
    }
  }
}

const swells = ({ uncompressedSize, compressedSize }: Entry): boolean =>
  uncompressedSize > TABLE_LIMITS.ratioFromBytes &&
  uncompressedSize > compressedSize * TABLE_LIMITS.ratio;

const suspicious = (): UnreadableTable =>
  new UnreadableTable(
    'Файл после распаковки слишком велик. Сохраните в новую книгу только нужный лист и загрузите её',
  );

/** Errors of the unpacker say only that the file is damaged; errors of ours say more. */
function asUnreadable(error: unknown): Error {
  if (error instanceof UnreadableTable) return error;
  return new UnreadableTable(
    'Файл повреждён и не распаковывается. Откройте его и сохраните ещё раз как XLSX',
  );
}
