import type { Module } from '@metodgraf/subgraph-kit';
import { Competency } from './competency.entity.ts';
import { CompetencyResolver } from './competency.resolver.ts';
import { onCompetency } from './on-competency.ts';

/** The framework of diagnostics as activities need it. */
export const competencies: Module = {
  entities: [Competency],
  resolvers: [CompetencyResolver],
  consumers: [onCompetency],
};
