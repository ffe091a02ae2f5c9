import { writeAudit } from '../audit/audit-trail.ts';
import { notFound } from '../problem/refusal.ts';
import type { RequestContext } from '../request/context.ts';
import { bytesOf, findFiles, type StoredFile } from './stored-file.ts';

/** A file on its way out. */
export interface Outgoing {
  readonly file: StoredFile;
  readonly bytes: AsyncIterable<Buffer>;
}

/** Hands a file to a viewer who may see it; who took a file that may hold people's data is recorded. */
export async function giveFile(
  ctx: RequestContext,
  { id, action }: { id: string; action: string },
): Promise<Outgoing> {
  const { em, viewer, now } = ctx;
  const file = await em.fork().transactional(async (tx) => {
    const [found] = await findFiles(tx, [id]);
    if (!found) throw notFound();
    if (found.personal) {
      await writeAudit(tx, viewer, {
        action,
        outcome: 'DONE',
        at: now(),
        changes: [{ entity: 'File', id, kind: 'read', fields: [] }],
      });
    }
    return found;
  });
  return { file, bytes: bytesOf(em.fork(), file) };
}
