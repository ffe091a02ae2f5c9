import { Problem } from '@metodgraf/subgraph-kit/problem';

/** An appointment as an act puts it. */
export interface Appointing {
  readonly kind: string;
  readonly territoryId: string | null;
  readonly actOn: string;
  readonly from: string;
  readonly to: string | null;
}

/** Refuses an appointment whose days contradict each other, and a coordinator of no municipality. */
export function checkAppointing({
  kind,
  territoryId,
  actOn,
  from,
  to,
}: Appointing): Problem<'TERRITORY_MISSING' | 'DATES_REVERSED' | 'ACT_LATER'> | null {
  if ((kind === 'ROUTE_COORDINATOR') !== (territoryId !== null))
    return new Problem('TERRITORY_MISSING');
  if (to !== null && to <= from) return new Problem('DATES_REVERSED');
  return actOn > from ? new Problem('ACT_LATER') : null;
}
