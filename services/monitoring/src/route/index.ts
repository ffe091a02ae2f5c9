import type { Module } from '@metodgraf/subgraph-kit';
import { onRoute } from './on-route.ts';
import { Route } from './route.entity.ts';

/** Approved routes: what I-6 counts. */
export const routes: Module = { entities: [Route], consumers: [onRoute] };
