import { type Module, referenceTo } from '@metodgraf/subgraph-kit';
import { Competency, CompetencyKind } from './competency.entity.ts';
import { CompetencyKindResolver, CompetencyResolver } from './competency.resolver.ts';

export { Competency, CompetencyKind } from './competency.entity.ts';
export { ClauseType, CompetencyType } from './competency.graphql.ts';
export { competencyById } from './competency.resolver.ts';
export { FRAMEWORK } from './framework.ts';
export { loadFramework } from './load-framework.ts';

export const frameworkModule: Module = {
  entities: [Competency, CompetencyKind],
  resolvers: [CompetencyResolver, CompetencyKindResolver],
  references: { Competency: referenceTo(Competency) },
};
