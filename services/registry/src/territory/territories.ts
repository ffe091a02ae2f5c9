import type { EntityManager } from '@mikro-orm/postgresql';
import { byId, listBy, type RequestContext, today } from '@metodgraf/subgraph-kit';
import { predecessorsOf, withinBoundariesOf } from './succession.rules.ts';
import { Territory } from './territory.entity.ts';

/** One territory by id, one statement for all asked together. */
export const territoryById = byId(Territory);

// Some fifty rows in all: every question about succession loads them once per request.
const EVERY = 'every';
const everyTerritory = listBy<Territory>(
  (em) => em.find(Territory, {}),
  () => EVERY,
);

/** The territory that stands on a day, today by default, in place of the recorded one. */
export async function territoryInPlace(
  context: RequestContext,
  id: string | null | undefined,
  day = today(context),
): Promise<Territory | null> {
  if (!id) return null;
  return withinBoundariesOf(await everyTerritory(context, EVERY), { id, day });
}

/** The territory and those it has taken the place of: organizations may be recorded in any of them. */
export async function territoriesWithin(
  context: RequestContext,
  id: string,
  day = today(context),
): Promise<string[]> {
  const territories = await everyTerritory(context, EVERY);
  return territories
    .filter(
      (each) => each.id === id || withinBoundariesOf(territories, { id: each.id, day })?.id === id,
    )
    .map((each) => each.id);
}

/** All territories there are and were, once per request. */
export const allTerritories = (context: RequestContext): Promise<Territory[]> =>
  everyTerritory(context, EVERY);

/** Names by id, for histories. */
export async function territoryNames(context: RequestContext): Promise<Map<string, string>> {
  const territories = await allTerritories(context);
  return new Map(territories.map(({ id, name }) => [id, name]));
}

/** The territories in force on a day, by name. */
export function territoriesOn(em: EntityManager, day: string): Promise<Territory[]> {
  const open = { $or: [{ validTo: null }, { validTo: { $gt: day } }] };
  return em.find(Territory, { validFrom: { $lte: day }, ...open }, { orderBy: { name: 'asc' } });
}

/** What became this territory. */
export async function territoriesBefore(context: RequestContext, id: string): Promise<Territory[]> {
  return predecessorsOf(await allTerritories(context), id);
}
