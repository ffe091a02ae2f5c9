import type { StatusLight } from '@metodgraf/ui-kit';

type FederalState = 'FUTURE' | 'CURRENT' | 'OVER';

/** What the dates of a registration mean on a day; `to` is the first day after it. */
export function federalState(
  { from, to }: { readonly from: string; readonly to?: string | null | undefined },
  day: string,
): FederalState {
  if (day < from) return 'FUTURE';
  return to && to <= day ? 'OVER' : 'CURRENT';
}

export const FEDERAL_LIGHTS: Readonly<Record<FederalState, StatusLight>> = {
  FUTURE: 'none',
  CURRENT: 'good',
  OVER: 'bad',
};
