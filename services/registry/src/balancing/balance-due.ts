import { dayOf, type WorkContext } from '@metodgraf/subgraph-kit';
import { Balancing } from './balancing.entity.ts';
import { applyAccepted } from './apply-accepted.ts';
import { solveBalancing } from './solve-balancing.ts';

/**
 * Carries out what was asked: solves proposals and applies accepted ones. Whatever a process left half
 * done when it ended is found here by the next one: nothing of it was committed.
 */
export async function balanceDue({ em, now, log }: WorkContext): Promise<void> {
  const due = await em
    .fork()
    .findOne(
      Balancing,
      { state: { $in: ['QUEUED', 'SOLVING', 'APPLYING'] } },
      { orderBy: { requestedAt: 'asc' } },
    );
  if (!due) return;
  const work = due.state === 'APPLYING' ? applyAccepted : solveBalancing;
  try {
    await work({ em, day: dayOf(now()), balancing: due });
  } catch (error) {
    log.error({ error, balancing: due.id }, 'balancing failed');
    const state = due.state === 'APPLYING' ? 'READY' : 'FAILED';
    await em.fork().nativeUpdate(Balancing, { id: due.id }, { state });
  }
}
