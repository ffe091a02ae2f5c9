import type { Module } from '@metodgraf/subgraph-kit';
import { TerritoryFiguresResolver } from './territory-figures.resolver.ts';

/** What stands and who works in each municipality. */
export const territoryFigures: Module = { resolvers: [TerritoryFiguresResolver] };
