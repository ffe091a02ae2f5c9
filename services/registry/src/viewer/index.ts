import type { Module } from '@metodgraf/subgraph-kit';
import { ViewerResolver } from './viewer.resolver.ts';

/** Who is signed in, in which role, and who sees them. */
export const viewer: Module = { resolvers: [ViewerResolver] };
