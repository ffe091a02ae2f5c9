import { loadRegion, RegionError } from '@metodgraf/regions';
import { StartRefusal } from '../start-refusal.ts';

/** Refuses a start whose region no service could read, before anything is started or changed. */
export function assertRegionInOrder(region: string, directory: string | undefined): void {
  try {
    loadRegion(region, { directory });
  } catch (error) {
    if (error instanceof RegionError) throw new StartRefusal(error.message);
    throw error;
  }
}
