import { Problem } from '@metodgraf/subgraph-kit/problem';

/** Source: ТК РФ, ст. 63 — договор заключают с шестнадцати лет. */
const YOUNGEST = 16;

/**
 * Checks that the days of a person fit: born, then old enough to work, then hired. `field` is what the
 * screen should mark.
 */
export function checkJoining(
  { birthDate, from }: { birthDate: string; from: string },
  field = 'from',
): Problem<'DATES_REVERSED' | 'TOO_YOUNG'> | null {
  if (birthDate >= from) return new Problem('DATES_REVERSED', { field });
  return fullYears(birthDate, from) < YOUNGEST
    ? new Problem('TOO_YOUNG', { field, least: YOUNGEST })
    : null;
}

/** Full years between two days; someone born on 29 February has a birthday on 1 March. */
export function fullYears(since: string, day: string): number {
  const years = Number(day.slice(0, 4)) - Number(since.slice(0, 4));
  return day.slice(5) < since.slice(5) ? years - 1 : years;
}
