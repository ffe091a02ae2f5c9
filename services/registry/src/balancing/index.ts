import type { Module } from '@metodgraf/subgraph-kit';
import { Balancing, BalancingMove } from './balancing.entity.ts';
import {
  BalancedLoadResolver,
  BalancingMoveResolver,
  BalancingResolver,
} from './balancing.resolver.ts';

export { balanceDue } from './balance-due.ts';

/** Who should accompany whom: proposals solved exactly, accepted in whole or in part. */
export const balancing: Module = {
  entities: [Balancing, BalancingMove],
  resolvers: [BalancingResolver, BalancedLoadResolver, BalancingMoveResolver],
};
