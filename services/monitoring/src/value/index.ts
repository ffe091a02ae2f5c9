import { type Module, referenceTo } from '@metodgraf/subgraph-kit';
import { IndicatorValue } from '../calculation/index.ts';
import { CountedResolver, PersonResolver, TerritoryResolver } from './counted.resolver.ts';
import { IndicatorValuesResolver } from './indicator-values.resolver.ts';
import { IndicatorValueResolver } from './value.resolver.ts';

export { currentValue, valuesOfCalculation } from './find-values.ts';
export { IndicatorValueType, PersonType } from './value.graphql.ts';

/** How numbers are read: by indicator, by slice, by day, down to whom they count. */
export const values: Module = {
  resolvers: [
    IndicatorValuesResolver,
    IndicatorValueResolver,
    CountedResolver,
    PersonResolver,
    TerritoryResolver,
  ],
  references: { IndicatorValue: referenceTo(IndicatorValue) },
};
