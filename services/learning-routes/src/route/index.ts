import { type Module, referenceTo } from '@metodgraf/subgraph-kit';
import { LearningRoute } from './learning-route.entity.ts';
import { LearningRouteResolver } from './learning-route.resolver.ts';
import { RouteMutationsResolver } from './route-mutations.resolver.ts';
import { RouteStep } from './route-step.entity.ts';
import { RouteStepResolver, StepAlternativeResolver } from './route-step.resolver.ts';

export const route: Module = {
  entities: [LearningRoute, RouteStep],
  resolvers: [
    LearningRouteResolver,
    RouteStepResolver,
    StepAlternativeResolver,
    RouteMutationsResolver,
  ],
  references: { LearningRoute: referenceTo(LearningRoute), RouteStep: referenceTo(RouteStep) },
};
