/** A municipality with the period in which it stood; a day is `YYYY-MM-DD`, `until` the first day after. */
export interface Boundary {
  readonly id: string;
  readonly successor?: string | null | undefined;
  readonly since: string;
  readonly until?: string | null | undefined;
}

/**
 * For each municipality the one that stood in its place on the day: a merged one counts with its
 * successor, a later one with its only predecessor. Where several stood in place of one, it keeps
 * its own name: nobody can tell them apart. Source: CF-29, numbers follow the date.
 */
export function placesOn(boundaries: readonly Boundary[], day: string): Record<string, string> {
  return Object.fromEntries(boundaries.map(({ id }) => [id, inPlaceOf(boundaries, id, day)]));
}

function inPlaceOf(boundaries: readonly Boundary[], id: string, day: string): string {
  const place = boundaries.find((boundary) => boundary.id === id);
  if (!place) return id;
  if (place.until && day >= place.until && place.successor) {
    return inPlaceOf(boundaries, place.successor, day);
  }
  if (day >= place.since) return id;
  const [before, another] = boundaries.filter(({ successor }) => successor === id);
  if (!before || another || day < before.since) return id;
  return before.id;
}
