import type { Module } from '@metodgraf/subgraph-kit';
import { SubordinationResolver } from './subordination.resolver.ts';

export { dayInWords } from './subordination.rules.ts';

/** Moves of organizations in the two hierarchies. */
export const subordination: Module = { resolvers: [SubordinationResolver] };
