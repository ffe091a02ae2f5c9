import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { perform, type Problem, type RequestContext, today } from '@metodgraf/subgraph-kit';
import { Calculation } from '../calculation/index.ts';
import { Indicator } from '../indicator/index.ts';
import type { TakeSnapshotInput } from './snapshot.graphql.ts';
import { takeAnySnapshot } from './snapshot.policy.ts';
import { faultOfSnapshot } from './snapshot.rules.ts';

/**
 * Asks for the numbers of a day to be frozen. The worker computes them a moment later: a request sees
 * only the people its viewer reaches and must not count by them. @requirement R232
 */
export function takeSnapshot(
  ctx: RequestContext,
  requestId: string,
  input: TakeSnapshotInput,
): Promise<Calculation | Problem> {
  const change = { action: takeAnySnapshot.action, requestId, input, answers: Calculation };
  return perform(ctx, change, async (tx) => {
    takeAnySnapshot.assert(ctx.viewer, null);
    const { on, title } = input;
    const taken = (await tx.count(Calculation, { kind: 'SNAPSHOT', on })) > 0;
    const fault = faultOfSnapshot(input, { today: today(ctx), since: await firstDay(tx), taken });
    if (fault) return fault;
    return tx.create(Calculation, {
      id: randomUUID(),
      kind: 'SNAPSHOT',
      on,
      title: title.trim(),
      status: 'PENDING',
      requestedAt: ctx.now(),
      requestedBy: ctx.viewer.person,
    });
  });
}

async function firstDay(tx: EntityManager): Promise<string> {
  const [first] = await tx.find(Indicator, {}, { orderBy: { validFrom: 'asc' }, limit: 1 });
  return first?.validFrom ?? '';
}
