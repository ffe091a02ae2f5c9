import type { Module } from '@metodgraf/subgraph-kit';
import { PersonMatch } from './person-match.entity.ts';
import { PersonMatchResolver } from './person-match.resolver.ts';

export { PersonMatch } from './person-match.entity.ts';

/** Finding a person for whoever sees no people. */
export const personMatch: Module = {
  entities: [PersonMatch],
  resolvers: [PersonMatchResolver],
};
