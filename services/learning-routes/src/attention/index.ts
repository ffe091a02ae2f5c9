import type { Module } from '@metodgraf/subgraph-kit';
import { AttentionResolver } from './attention.resolver.ts';

export const attention: Module = { resolvers: [AttentionResolver] };
