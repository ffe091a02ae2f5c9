import type { Module } from '@metodgraf/subgraph-kit';
import { Mandate, MandateHistory } from './mandate.entity.ts';
import { MandateResolver } from './mandate.resolver.ts';

export { Mandate } from './mandate.entity.ts';

/** For what organizations are authorized. */
export const mandate: Module = {
  entities: [Mandate, MandateHistory],
  resolvers: [MandateResolver],
};
