import { type Module, referenceTo } from '@metodgraf/subgraph-kit';
import { Territory } from './territory.entity.ts';
import { TerritoryResolver } from './territory.resolver.ts';

export { loadTerritories } from './load-territories.ts';
export { territoriesWithin, territoryInPlace } from './territories.ts';
export { Territory } from './territory.entity.ts';
export { TerritoryType } from './territory.graphql.ts';

export const territory: Module = {
  entities: [Territory],
  resolvers: [TerritoryResolver],
  references: { Territory: referenceTo(Territory) },
};
