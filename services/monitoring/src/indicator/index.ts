import type { Module, RequestContext } from '@metodgraf/subgraph-kit';
import { Indicator } from './indicator.entity.ts';
import { IndicatorResolver } from './indicator.resolver.ts';
import { indicatorOn } from './indicators-in-force.ts';

export { DimensionEnum, IndicatorType } from './indicator.graphql.ts';
export { indicatorOn, indicatorsToday, targetToday } from './indicators-in-force.ts';
export { loadIndicators } from './load-indicators.ts';
export { Indicator };

/** What the region measures, why and against which aim. */
export const indicators: Module = {
  entities: [Indicator],
  resolvers: [IndicatorResolver],
  references: {
    Indicator: ({ code = '' }: { id: string; code?: string }, ctx: RequestContext) =>
      indicatorOn(ctx, code),
  },
};
