import type { Module } from '@metodgraf/subgraph-kit';
import { AttentionResolver } from './attention.resolver.ts';

/** What monitoring reminds people of. */
export const attention: Module = { resolvers: [AttentionResolver] };
