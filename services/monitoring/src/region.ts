import { loadRegion, type Region } from '@metodgraf/regions';
import type { WorkContext } from '@metodgraf/subgraph-kit';

const loaded = new Map<string, Region>();

/** The region of this installation, read once a process: its files change only with a new release. */
export function regionOf({ config }: Pick<WorkContext, 'config'>): Region {
  const key = `${config.region} ${config.regionsDirectory ?? ''}`;
  const region =
    loaded.get(key) ?? loadRegion(config.region, { directory: config.regionsDirectory });
  loaded.set(key, region);
  return region;
}
