import type { LevelScale } from '@metodgraf/regions';
import type { EntityManager } from '@mikro-orm/postgresql';
import { valueBy } from '@metodgraf/subgraph-kit';
import { ScaleEdition } from './scale-edition.entity.ts';

/** The version to freeze in an assessment that begins on the day. */
export async function scaleVersionOn(tx: EntityManager, day: string): Promise<string> {
  const { version } = await tx.findOneOrFail(
    ScaleEdition,
    { validFrom: { $lte: day }, $or: [{ validTo: null }, { validTo: { $gt: day } }] },
    { orderBy: { validFrom: 'desc' } },
  );
  return version;
}

/** The scale an assessment is measured by, whatever is in force today. */
export async function scaleOf(tx: EntityManager, version: string): Promise<LevelScale> {
  const { scale } = await tx.findOneOrFail(ScaleEdition, version);
  return scale;
}

/** The same for many records of one request. */
export const scaleByVersion = valueBy<LevelScale | null>(async (em, versions) => {
  const editions = await em.find(ScaleEdition, { version: { $in: versions } });
  return new Map(editions.map(({ version, scale }) => [version, scale]));
}, null);
