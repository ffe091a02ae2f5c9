import type { FilterQuery } from '@mikro-orm/core';
import {
  byId,
  type Page,
  page,
  type PageArgs,
  type RequestContext,
  valueBy,
} from '@metodgraf/subgraph-kit';
import { Balancing, BalancingMove } from './balancing.entity.ts';

/** One proposal by id. */
export const balancingById = byId(Balancing);

/** Proposals, the latest first. */
export function balancingPage(
  { em }: RequestContext,
  { first, after }: PageArgs,
): Promise<Page<Balancing>> {
  return page(em, Balancing, { orderBy: { requestedAt: 'desc', id: 'asc' }, first, after });
}

/** Moves of a proposal, together those that go to the same methodologist. */
export function movePage(
  { em }: RequestContext,
  { first, after }: PageArgs,
  where: FilterQuery<BalancingMove>,
): Promise<Page<BalancingMove>> {
  return page(em, BalancingMove, { where, orderBy: { toId: 'asc', id: 'asc' }, first, after });
}

/** How many moves of a proposal wait for a decision. */
export const movesWaiting = valueBy<number>(async (em, balancings) => {
  const rows = await em.execute<{ id: string; moves: number }[]>(
    `select balancing_id as id, count(*)::int as moves from balancing_move
      where balancing_id = any (?::uuid[]) and state = 'PROPOSED' group by 1`,
    [`{${balancings.join(',')}}`],
  );
  return new Map(rows.map(({ id, moves }) => [id, moves]));
}, 0);
