import { Problem } from '@metodgraf/subgraph-kit/problem';

/** Whether an overload may be allowed: more than the limit, and not backwards. */
export function checkOverload({
  limit,
  usual,
  from,
  to,
}: {
  limit: number;
  usual: number;
  from: string;
  to: string;
}): Problem<'NOT_ABOVE_LIMIT' | 'DATES_REVERSED'> | null {
  if (to <= from) return new Problem('DATES_REVERSED');
  return limit > usual ? null : new Problem('NOT_ABOVE_LIMIT', { limit: usual });
}
