import type { Module } from '@metodgraf/subgraph-kit';
import { MergerResolver } from './merger.resolver.ts';

/** Mergers and renamings of municipalities. */
export const merger: Module = { resolvers: [MergerResolver] };
