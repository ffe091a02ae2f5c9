import type { Region } from '@metodgraf/regions';
import type { EntityManager } from '@mikro-orm/postgresql';
import { RegionProfile, Threshold } from './region.entity.ts';

/** Brings the region's name and thresholds into the registry's own tables. */
export async function loadRegionProfile(tx: EntityManager, region: Region): Promise<void> {
  await tx.nativeDelete(RegionProfile, { code: { $ne: region.code } });
  await tx.upsert(RegionProfile, { code: region.code, name: region.name });
  await tx.nativeDelete(Threshold, {});
  await tx.insertMany(
    Threshold,
    region.registry.thresholds.map(({ key, validFrom, validTo, value, inclusive, clause }) => ({
      key,
      validFrom,
      validTo,
      value,
      inclusive,
      clause,
    })),
  );
}
