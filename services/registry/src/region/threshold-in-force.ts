import type { ThresholdKey } from '@metodgraf/regions';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Threshold } from './region.entity.ts';

/**
 * The edition of a threshold in force on a day. Before the first edition the first one holds: an
 * appointment older than the act falls under the act once it exists.
 */
export async function thresholdInForce(
  em: EntityManager,
  key: ThresholdKey,
  day: string,
): Promise<Threshold> {
  const editions = await em.find(Threshold, { key }, { orderBy: { validFrom: 'asc' } });
  const found = editions.findLast(({ validFrom }) => validFrom <= day) ?? editions[0];
  if (!found) throw new Error(`The region sets no threshold ${key}`);
  return found;
}
