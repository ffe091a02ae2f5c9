/** What succession asks of a territory. A period is half-open: `validTo` is the first day after. */
export interface Succession {
  readonly id: string;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly successorId: string | null;
}

/**
 * The territory and everything that came after it, in order. Configuration refuses circles; a circle
 * that got into the table all the same ends where it closes.
 */
export function lineOf<Each extends Succession>(territories: readonly Each[], id: string): Each[] {
  const byId = new Map(territories.map((territory) => [territory.id, territory]));
  const line = new Set<Each>();
  let next = byId.get(id);
  while (next && !line.has(next)) {
    line.add(next);
    next = next.successorId ? byId.get(next.successorId) : undefined;
  }
  return [...line];
}

/**
 * What stands in place of the territory on a day; the last known one when none does, so that an
 * organization never falls out of every territory. Source: requirements, CF-29.
 */
export function inPlaceOf<Each extends Succession>(
  territories: readonly Each[],
  { id, day }: { id: string; day: string },
): Each | null {
  const line = lineOf(territories, id);
  return line.find((each) => stands(each, day)) ?? line.at(-1) ?? null;
}

/** Ids of all territories that the given one stands in place of on the day, itself included. */
export function standsFor(
  territories: readonly Succession[],
  { id, day }: { id: string; day: string },
): string[] {
  return territories
    .filter((each) => each.id === id || inPlaceOf(territories, { id: each.id, day })?.id === id)
    .map((each) => each.id);
}

const stands = ({ validFrom, validTo }: Succession, day: string): boolean =>
  validFrom <= day && (!validTo || day < validTo);
