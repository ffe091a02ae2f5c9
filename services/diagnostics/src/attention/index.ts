import type { Module } from '@metodgraf/subgraph-kit';
import { AttentionResolver } from './attention.resolver.ts';

export const attentionModule: Module = { resolvers: [AttentionResolver] };
