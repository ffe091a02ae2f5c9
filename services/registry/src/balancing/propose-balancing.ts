import { randomUUID } from 'node:crypto';
import { onViolation, perform, Problem, type RequestContext } from '@metodgraf/subgraph-kit';
import { Balancing } from './balancing.entity.ts';
import type { CancelBalancingInput, ProposeBalancingInput } from './balancing.graphql.ts';
import { cancelBalancingPolicy, proposeBalancingPolicy } from './balancing.policy.ts';

/** Asks for a proposal; a job solves it while nobody has to wait. One is under way at a time. */
export function proposeBalancing(
  ctx: RequestContext,
  requestId: string,
  input: ProposeBalancingInput,
): Promise<Balancing | Problem> {
  const change = { action: proposeBalancingPolicy.action, requestId, input, answers: Balancing };
  return perform(ctx, change, async (tx) => {
    proposeBalancingPolicy.assert(ctx.viewer, null);
    const { subject, territory, continuity, evenness } = input.weights;
    const balancing = tx.create(Balancing, {
      id: randomUUID(),
      requestedBy: ctx.viewer.person,
      requestedAt: ctx.now(),
      state: 'QUEUED',
      weights: { subject, territory, continuity, evenness },
      educators: null,
      places: null,
      shortfall: null,
      kept: null,
      cost: null,
      seconds: null,
      applied: 0,
      refusedBy: null,
      loads: [],
    });
    const running = new Problem('ALREADY_RUNNING');
    return (await onViolation(tx.flush(), { balancing_one_at_a_time: running })) ?? balancing;
  });
}

/** Stops a proposal that is waiting or being solved. */
export function cancelBalancing(
  ctx: RequestContext,
  requestId: string,
  input: CancelBalancingInput,
): Promise<Balancing | Problem> {
  const change = { action: cancelBalancingPolicy.action, requestId, input, answers: Balancing };
  return perform(ctx, change, async (tx) => {
    cancelBalancingPolicy.assert(ctx.viewer, null);
    const balancing = await tx.findOneOrFail(Balancing, { id: input.id });
    if (balancing.state !== 'QUEUED' && balancing.state !== 'SOLVING')
      return new Problem('NOT_RUNNING');
    balancing.state = 'CANCELLED';
    return balancing;
  });
}
