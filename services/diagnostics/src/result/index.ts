import type { Module } from '@metodgraf/subgraph-kit';
import { CompetencyResult } from './competency-result.entity.ts';
import {
  AssessmentResultsResolver,
  CompetencyResultResolver,
} from './competency-result.resolver.ts';

export { CompetencyResult } from './competency-result.entity.ts';

export const resultModule: Module = {
  entities: [CompetencyResult],
  resolvers: [CompetencyResultResolver, AssessmentResultsResolver],
};
