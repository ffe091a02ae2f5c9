import type { Module } from '@metodgraf/subgraph-kit';
import { ResponsiblePerson, ResponsiblePersonHistory } from './responsible.entity.ts';
import {
  OrganizationResponsibleResolver,
  ResponsiblePersonResolver,
  TerritoryCoordinatorResolver,
} from './responsible.resolver.ts';

export { ResponsiblePerson } from './responsible.entity.ts';

/** Persons whom acts made responsible. */
export const responsible: Module = {
  entities: [ResponsiblePerson, ResponsiblePersonHistory],
  resolvers: [
    ResponsiblePersonResolver,
    OrganizationResponsibleResolver,
    TerritoryCoordinatorResolver,
  ],
};
