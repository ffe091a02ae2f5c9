import type { Module } from '@metodgraf/subgraph-kit';
import { MmcTerritory, MmcTerritoryHistory } from './mmc-territory.entity.ts';
import {
  MmcResolver,
  MmcTerritoryResolver,
  TerritoryMmcResolver,
} from './mmc-territory.resolver.ts';

export { MmcTerritory } from './mmc-territory.entity.ts';
export { joined, stretchesOver } from './mmc-territory.rules.ts';
export { passOnTerritories } from './pass-on-territories.ts';

/** Which municipality stands under which intermunicipal center, and when. */
export const mmc: Module = {
  entities: [MmcTerritory, MmcTerritoryHistory],
  resolvers: [MmcTerritoryResolver, MmcResolver, TerritoryMmcResolver],
};
