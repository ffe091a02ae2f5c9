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

/**
 * Where what is recorded in a territory lies in the boundaries of a day, also of a day before the
 * territory began: then in the one it was made of. Nothing when it was made of several: what was recorded
 * after a merger cannot be told apart in the boundaries before it. Source: requirements, CF-29.
 */
export function withinBoundariesOf<Each extends Succession>(
  territories: readonly Each[],
  { id, day }: { id: string; day: string },
): Each | null {
  const territory = territories.find((each) => each.id === id);
  if (!territory || territory.validFrom <= day) return inPlaceOf(territories, { id, day });
  const earlier = predecessorsOf(territories, id).filter(
    ({ validTo }) => validTo !== null && validTo <= territory.validFrom,
  );
  if (earlier.length === 0) return inPlaceOf(territories, { id, day });
  const [only, ...others] = earlier;
  return only && others.length === 0 ? withinBoundariesOf(territories, { id: only.id, day }) : null;
}

/** Territories that became this one. */
export const predecessorsOf = <Each extends Succession>(
  territories: readonly Each[],
  id: string,
): Each[] => territories.filter((each) => each.successorId === id && each.id !== id);

const stands = ({ validFrom, validTo }: Succession, day: string): boolean =>
  validFrom <= day && (!validTo || day < validTo);
