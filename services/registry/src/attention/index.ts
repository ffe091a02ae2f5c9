import type { Module } from '@metodgraf/subgraph-kit';
import { AttentionResolver } from './attention.resolver.ts';

/** What waits for people in the registry. */
export const attention: Module = { resolvers: [AttentionResolver] };
