import type { Module } from '@metodgraf/subgraph-kit';
import { PersonResolver } from './person.resolver.ts';

export const person: Module = {
  resolvers: [PersonResolver],
  // Whether the person exists only the registry knows; here is what this service adds.
  references: { Person: async ({ id }) => ({ id }) },
};
