import { type Module, referenceTo } from '@metodgraf/subgraph-kit';
import { Cohort } from './cohort.entity.ts';
import { CohortResolver } from './cohort.resolver.ts';

/** When and where programs are taught, and for how many. */
export const cohorts: Module = {
  entities: [Cohort],
  resolvers: [CohortResolver],
  references: { Cohort: referenceTo(Cohort) },
};
