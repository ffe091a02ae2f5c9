import type { Module } from '@metodgraf/subgraph-kit';
import { ReorganizationResolver } from './reorganization.resolver.ts';

/** The end of an organization, with or without a successor. */
export const reorganization: Module = { resolvers: [ReorganizationResolver] };
