import type { WorkContext } from '@metodgraf/subgraph-kit';
import { loadActs } from './act/index.ts';
import { loadIndicators } from './indicator/index.ts';
import { regionOf } from './region.ts';
import { loadRoadmaps } from './roadmap/index.ts';

/** Brings acts, indicators and roadmaps in line with the region's files, all or nothing. */
export async function configure(context: WorkContext): Promise<void> {
  const { monitoring } = regionOf(context);
  await context.em.fork().transactional(async (tx) => {
    await loadActs(tx, monitoring.acts);
    await loadIndicators(tx, monitoring.indicators);
    await loadRoadmaps(tx, monitoring.roadmaps);
  });
}
