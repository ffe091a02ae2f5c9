import { OrganizationFact, TerritoryFact } from '@metodgraf/facts';
import { mirror } from '../copy/index.ts';
import { Organization } from './organization.entity.ts';
import { Territory } from './territory.entity.ts';

export const onOrganization = mirror(OrganizationFact, Organization, ({ type, name }) => ({
  type,
  name,
}));

export const onTerritory = mirror(TerritoryFact, Territory, ({ name, successor, from, to }) => ({
  name,
  successor,
  since: from,
  until: to,
}));
