import { type Module, referenceTo } from '@metodgraf/subgraph-kit';
import { Territory } from './territory.entity.ts';
import { TerritoryResolver } from './territory.resolver.ts';

export { loadTerritories, territoryState } from './load-territories.ts';
export { inPlaceOf, lineOf, withinBoundariesOf } from './succession.rules.ts';
export {
  allTerritories,
  territoriesWithin,
  territoryById,
  territoryInPlace,
  territoryNames,
} from './territories.ts';
export { municipalRows } from './municipal-rows.ts';
export { Territory } from './territory.entity.ts';
export { TerritoryType } from './territory.graphql.ts';

export const territory: Module = {
  entities: [Territory],
  resolvers: [TerritoryResolver],
  references: { Territory: referenceTo(Territory) },
};
