import type { RequestContext } from '@metodgraf/subgraph-kit';
import { type Correction, correctionOf, type IndicatorValue } from '../calculation/index.ts';
import { mayOpen } from './value.policy.ts';

/** A number as the viewer may know it: of a withheld one nothing is left but its place. */
export function visible({ viewer }: RequestContext, value: IndicatorValue) {
  const suppressed = value.withheld && !mayOpen(viewer, value);
  return suppressed
    ? ({
        suppressed,
        numerator: null,
        denominator: null,
        value: null,
        load: null,
        status: 'NO_DATA',
      } as const)
    : { ...told(value), suppressed };
}

const told = ({ numerator, denominator, value, load, status }: IndicatorValue) => ({
  numerator: numerator ?? null,
  denominator: denominator ?? null,
  value: value ?? null,
  load: load ?? null,
  status,
});

/** What changed in a frozen number since its approval, for those who may know the number. */
export async function correctionFor(
  ctx: RequestContext,
  value: IndicatorValue,
): Promise<Correction | null> {
  return visible(ctx, value).suppressed ? null : correctionOf(ctx, value.id);
}
