import type { EntityManager } from '@mikro-orm/postgresql';
import { listBy, type RequestContext, today } from '@metodgraf/subgraph-kit';
import { inPlaceOf, standsFor } from './succession.rules.ts';
import { Territory } from './territory.entity.ts';

// Some fifty rows in all: every question about succession loads them once per request.
const EVERY = 'every';
const everyTerritory = listBy<Territory>(
  (em) => em.find(Territory, {}),
  () => EVERY,
);

/** The territory that stands today in place of the recorded one. */
export async function territoryInPlace(
  context: RequestContext,
  id: string | null | undefined,
): Promise<Territory | null> {
  if (!id) return null;
  return inPlaceOf(await everyTerritory(context, EVERY), { id, day: today(context) });
}

/** The territory and those it has taken the place of: organizations may be recorded in any of them. */
export async function territoriesWithin(context: RequestContext, id: string): Promise<string[]> {
  return standsFor(await everyTerritory(context, EVERY), { id, day: today(context) });
}

/** The territories in force on a day, by name. */
export function territoriesOn(em: EntityManager, day: string): Promise<Territory[]> {
  const open = { $or: [{ validTo: null }, { validTo: { $gt: day } }] };
  return em.find(Territory, { validFrom: { $lte: day }, ...open }, { orderBy: { name: 'asc' } });
}
