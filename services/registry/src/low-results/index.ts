import type { Module } from '@metodgraf/subgraph-kit';
import { LowResultsHistory, LowResultsPeriod } from './low-results.entity.ts';
import { LowResultsOfOrganizationResolver, LowResultsResolver } from './low-results.resolver.ts';

export { LowResultsPeriod } from './low-results.entity.ts';

/** The register of schools with low results. */
export const lowResults: Module = {
  entities: [LowResultsPeriod, LowResultsHistory],
  resolvers: [LowResultsResolver, LowResultsOfOrganizationResolver],
};
