import { loadRegion } from '@metodgraf/regions';
import type { WorkContext } from '@metodgraf/subgraph-kit';
import { SupportForm } from './support-form.entity.ts';

/** Makes the stored forms those of the region's configuration: a dropped edition goes, a corrected one changes. */
export async function loadSupportForms({ em, config }: WorkContext): Promise<void> {
  const directory = config.regionsDirectory;
  const { methodicalWork } = loadRegion(config.region, directory ? { directory } : {});
  await em.fork().transactional(async (tx) => {
    await tx.nativeDelete(SupportForm, {});
    for (const {
      code,
      name,
      description,
      clause,
      validFrom,
      validTo,
    } of methodicalWork.supportForms) {
      tx.create(SupportForm, { code, name, description, clause, validFrom, validTo });
    }
  });
}
