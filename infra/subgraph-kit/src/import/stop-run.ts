import type { RequestContext } from '../request/context.ts';
import { lockRun, type WorkingRun } from './working-run.ts';

/**
 * Ends an import's work before its end, with a sentence for its starter: for good where the file cannot
 * be read, otherwise to be resumed.
 */
export async function stopRun(
  ctx: RequestContext,
  { id, status: doing }: Pick<WorkingRun, 'id' | 'status'>,
  { status, because }: { status: 'STOPPED' | 'CANCELLED'; because: string },
): Promise<void> {
  await ctx.em.fork().transactional(async (tx) => {
    const standing = await lockRun(tx, id);
    if (standing?.status !== doing) return;
    const forGood = status === 'CANCELLED';
    await tx.execute(
      `update import_run set status = ?, stopped_in = ?, stopped_because = ?, moved_at = ?, finished_at = ?,
         version = version + 1 where id = ?`,
      [status, forGood ? null : doing, because, ctx.now(), forGood ? ctx.now() : null, id],
    );
  });
}
