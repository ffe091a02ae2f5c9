import type { Module } from '@metodgraf/subgraph-kit';
import { onOrganization, onTerritory } from './on-places.ts';
import { Organization } from './organization.entity.ts';
import { Territory } from './territory.entity.ts';

export { Territory };

/** Where people work: what numbers are sliced by. */
export const places: Module = {
  entities: [Organization, Territory],
  consumers: [onOrganization, onTerritory],
};
