import type { EntityManager } from '@mikro-orm/postgresql';
import { CHUNK_BYTES } from './file-limits.ts';

/** What is known of a kept file besides its bytes. */
export interface StoredFile {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  readonly sha256: string;
  /** Whether it may hold data of people; forms and templates do not. */
  readonly personal: boolean;
  /** Null when the service itself made it. */
  readonly uploadedBy: string | null;
  readonly at: Date;
}

const COLUMNS = `id, name, media_type as "mediaType", size, sha256, personal, uploaded_by as "uploadedBy", at`;

/** The files of these ids that the viewer may see. */
export async function findFiles(em: EntityManager, ids: readonly string[]): Promise<StoredFile[]> {
  return em.execute<StoredFile[]>(`select ${COLUMNS} from file where id = any (?::uuid[])`, [
    `{${ids.join(',')}}`,
  ]);
}

/** Keeps a file in the transaction that gives it a meaning. */
export async function keepFile(
  tx: EntityManager,
  file: StoredFile,
  bytes: AsyncIterable<Buffer> | Iterable<Buffer>,
): Promise<void> {
  const { id, name, mediaType, size, sha256, personal, uploadedBy, at } = file;
  await tx.execute(
    `insert into file (id, name, media_type, size, sha256, personal, uploaded_by, at) values (?, ?, ?, ?, ?, ?, ?, ?)`,
    [id, name, mediaType, size, sha256, personal, uploadedBy, at],
  );
  let seq = 0;
  for await (const piece of bytes) {
    await tx.execute('insert into file_chunk (file_id, seq, bytes) values (?, ?, ?)', [
      id,
      seq,
      piece,
    ]);
    seq += 1;
  }
}

/**
 * The bytes of a file, piece by piece; each piece is read by itself under the rights of that moment, so a
 * slow reader keeps no transaction open.
 */
export async function* bytesOf(
  em: EntityManager,
  { id, size }: Pick<StoredFile, 'id' | 'size'>,
): AsyncGenerator<Buffer> {
  for (let seq = 0; seq * CHUNK_BYTES < size; seq += 1) {
    const [row] = await em.transactional((tx) =>
      tx.execute<{ bytes: Buffer }[]>(
        'select bytes from file_chunk where file_id = ? and seq = ?',
        [id, seq],
      ),
    );
    if (!row) throw new Error(`File ${id} lacks piece ${seq}`);
    yield row.bytes;
  }
}

/** All bytes of a file at once, for readers that jump about in it; at most `MAX_FILE_BYTES`. */
export async function wholeFile(em: EntityManager, file: StoredFile): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of bytesOf(em, file)) pieces.push(piece);
  return Buffer.concat(pieces);
}
