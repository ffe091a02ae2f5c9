import type { Module } from '@metodgraf/subgraph-kit';
import { Educator } from './educator.entity.ts';
import { onWorkforce } from './on-workforce.ts';

/** Whom forms of support are for, as the registry states it. */
export const workforce: Module = { entities: [Educator], consumers: [onWorkforce] };
