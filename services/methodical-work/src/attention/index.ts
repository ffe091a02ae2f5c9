import type { Module } from '@metodgraf/subgraph-kit';
import { AttentionResolver } from './attention.resolver.ts';

/** What methodical work reminds people of. */
export const attention: Module = { resolvers: [AttentionResolver] };
