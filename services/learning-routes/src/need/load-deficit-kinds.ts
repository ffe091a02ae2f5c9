import { loadRegion } from '@metodgraf/regions';
import type { WorkContext } from '@metodgraf/subgraph-kit';
import { DeficitKind } from './deficit-kind.entity.ts';

/** Takes the weights of deficits from the region's level scales; editions already used stay as they were. */
export async function loadDeficitKinds({ em, config }: WorkContext): Promise<void> {
  const { regionsDirectory: directory } = config;
  const { diagnostics } = loadRegion(config.region, directory ? { directory } : {});
  const kinds = diagnostics.levelScales.flatMap(({ version, deficits }) =>
    deficits.map(({ kind, name, weight }) => ({ scaleVersion: version, kind, name, weight })),
  );
  if (kinds.length > 0) await em.fork().upsertMany(DeficitKind, kinds);
}
