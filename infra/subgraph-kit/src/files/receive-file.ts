import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { writeAudit } from '../audit/audit-trail.ts';
import { refusal } from '../problem/refusal.ts';
import type { RequestContext } from '../request/context.ts';
import type { WritePolicy } from '../rights/write-policy.ts';
import { CHUNK_BYTES, DAY_BYTES, MAX_FILE_BYTES } from './file-limits.ts';
import { fileNameOf, mediaTypeOf } from './file-name.rules.ts';
import { FileTooLarge } from './file-too-large.ts';
import { spool, type Spooled } from './spool.ts';
import { keepFile, type StoredFile } from './stored-file.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/** A file on its way in, as its sender describes it. */
export interface Incoming {
  readonly name: string;
  readonly mediaType: string | undefined;
  readonly source: AsyncIterable<Uint8Array>;
}

/** Keeps a file of the viewer's until a record takes it; until then nobody else sees it. */
export async function receiveFile(
  ctx: RequestContext,
  uploads: WritePolicy<null>,
  { name: given, mediaType, source }: Incoming,
): Promise<StoredFile> {
  const { em, viewer, now } = ctx;
  uploads.assert(viewer, null);
  const name = fileNameOf(given);
  if (name === null) throw refusal('BAD_USER_INPUT', 'У файла нет имени');
  await em.fork().transactional((tx) => assertRoom(tx, ctx));
  const spooled = await spool(source, MAX_FILE_BYTES);
  if (spooled === null) throw new FileTooLarge();
  try {
    if (spooled.size === 0) throw refusal('BAD_USER_INPUT', 'Файл пуст');
    const file = described(spooled, {
      name,
      mediaType: mediaTypeOf(mediaType),
      uploadedBy: viewer.person,
      at: now(),
    });
    await em.fork().transactional(async (tx) => {
      await keepFile(tx, file, spooled.pieces(CHUNK_BYTES));
      await writeAudit(tx, viewer, {
        action: uploads.action,
        outcome: 'DONE',
        at: file.at,
        changes: [{ entity: 'File', id: file.id, kind: 'create', fields: [] }],
      });
    });
    return file;
  } finally {
    await spooled.close();
  }
}

function described(
  { size, sha256 }: Spooled,
  rest: Pick<StoredFile, 'name' | 'mediaType' | 'uploadedBy' | 'at'>,
): StoredFile {
  return { id: randomUUID(), size, sha256, personal: true, ...rest };
}

async function assertRoom(tx: EntityManager, { viewer, now }: RequestContext): Promise<void> {
  const since = new Date(now().getTime() - DAY_MS);
  const [sent] = await tx.execute<{ bytes: string }[]>(
    'select coalesce(sum(size), 0) as bytes from file where uploaded_by = ? and at > ?',
    [viewer.person, since],
  );
  if (Number(sent?.bytes) < DAY_BYTES) return;
  throw refusal('BAD_USER_INPUT', 'За сутки вы загрузили слишком много файлов. Продолжите завтра');
}
