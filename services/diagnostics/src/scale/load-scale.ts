import type { LevelScale } from '@metodgraf/regions';
import type { EntityManager } from '@mikro-orm/postgresql';
import { ScaleEdition } from './scale-edition.entity.ts';

/** Takes in the region's editions. What an edition measures by must stay as it was: people were told by it. */
export async function loadScales(
  tx: EntityManager,
  editions: readonly LevelScale[],
): Promise<void> {
  for (const scale of editions) {
    const { version, validFrom, validTo } = scale;
    const known = await tx.findOne(ScaleEdition, version);
    if (known && boundsOf(known.scale) !== boundsOf(scale)) {
      throw new Error(
        `Шкала уровней «${version}» уже действует с другими порогами: добавьте новую редакцию`,
      );
    }
    if (known) tx.assign(known, { validFrom, validTo, scale });
    else tx.create(ScaleEdition, { version, validFrom, validTo, scale });
  }
  await tx.flush();
}

function boundsOf({ levels, deficits, resultValidMonths }: LevelScale): string {
  return JSON.stringify([
    levels.map(({ code, lowerShare }) => [code, lowerShare]),
    deficits.map(({ kind, belowShare }) => [kind, belowShare]),
    resultValidMonths,
  ]);
}
