import type { Module } from '@metodgraf/subgraph-kit';
import { Overload, OverloadHistory } from './overload.entity.ts';
import { OverloadResolver } from './overload.resolver.ts';

export { limitOn } from './overloads.ts';

/** Exceptions from the limit of a methodologist's load, each with its document and term. */
export const overload: Module = {
  entities: [Overload, OverloadHistory],
  resolvers: [OverloadResolver],
};
