import { loadRegion } from '@metodgraf/regions';
import type { WorkContext } from '@metodgraf/subgraph-kit';
import { loadFramework } from './framework/index.ts';
import { loadInstrument, PROFESSIONAL_COMPETENCIES } from './instrument/index.ts';
import { loadScales } from './scale/index.ts';

/** Takes in the region's kinds and scale, the framework and the instrument, all or nothing. */
export async function configure({ em, config }: WorkContext): Promise<void> {
  const directory = config.regionsDirectory;
  const { diagnostics } = loadRegion(config.region, directory ? { directory } : {});
  await em.fork().transactional(async (tx) => {
    await loadScales(tx, diagnostics.levelScales);
    await loadFramework(tx, diagnostics.competencyKinds);
    await loadInstrument(tx, PROFESSIONAL_COMPETENCIES);
  });
}
