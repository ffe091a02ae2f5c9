import {
  onViolation,
  perform,
  Problem,
  type RequestContext,
  type WritePolicy,
} from '@metodgraf/subgraph-kit';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Balancing, BalancingMove, type MoveState } from './balancing.entity.ts';
import type { ChosenMoves } from './balancing.graphql.ts';
import { acceptMovesPolicy, rejectMovesPolicy } from './balancing.policy.ts';

interface Choice {
  readonly ctx: RequestContext;
  readonly requestId: string;
  readonly input: ChosenMoves;
}

/** Accepts a proposal in whole or in part; a job carries it out in one transaction. */
export function acceptMoves(choice: Choice): Promise<Balancing | Problem> {
  return choose(choice, acceptMovesPolicy, async (tx, balancing) => {
    const chosen = await mark(tx, choice.input, 'ACCEPTED');
    if (chosen === 0) return new Problem('NOTHING_CHOSEN');
    balancing.state = 'APPLYING';
    balancing.applied = 0;
    balancing.refusedBy = null;
    const running = new Problem('ALREADY_RUNNING');
    return (await onViolation(tx.flush(), { balancing_one_at_a_time: running })) ?? balancing;
  });
}

/** Turns down a part of a proposal, or what is left of it. */
export function rejectMoves(choice: Choice): Promise<Balancing | Problem> {
  return choose(choice, rejectMovesPolicy, async (tx, balancing) => {
    const chosen = await mark(tx, choice.input, 'REJECTED');
    return chosen === 0 ? new Problem('NOTHING_CHOSEN') : balancing;
  });
}

function choose(
  { ctx, requestId, input }: Choice,
  policy: WritePolicy<null>,
  work: (tx: EntityManager, balancing: Balancing) => Promise<Balancing | Problem>,
): Promise<Balancing | Problem> {
  const change = { action: policy.action, requestId, input, answers: Balancing };
  return perform(ctx, change, async (tx) => {
    policy.assert(ctx.viewer, null);
    const balancing = await tx.findOneOrFail(Balancing, { id: input.balancingId });
    if (balancing.state !== 'READY') return new Problem('NOT_READY');
    return work(tx, balancing);
  });
}

function mark(
  tx: EntityManager,
  { balancingId, moveIds }: ChosenMoves,
  state: MoveState,
): Promise<number> {
  const which = moveIds ? { id: { $in: moveIds } } : {};
  return tx.nativeUpdate(BalancingMove, { balancingId, state: 'PROPOSED', ...which }, { state });
}
