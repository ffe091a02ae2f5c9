import { dayOf, type WorkContext } from '@metodgraf/subgraph-kit';
import { loadRegion } from '@metodgraf/regions';
import { keepTemplates } from '@metodgraf/subgraph-kit/import';
import { loadAgreementTemplates } from './agreement-template/index.ts';
import { loadChecklists } from './checklist/index.ts';
import { imports } from './import/index.ts';
import { loadSubjectTypes, stateOrganizations } from './organization/index.ts';
import { loadRegionProfile } from './region/index.ts';
import { restateEveryone } from './statement/index.ts';
import { loadSubjectFunctions } from './subject-function/index.ts';
import { loadTerritories } from './territory/index.ts';

/**
 * Brings the region's configuration into the register. Where territories changed, everything derived
 * from them is stated anew: the scopes over people, their workplaces, organizations.
 */
export async function configure({ em, now, config }: WorkContext): Promise<void> {
  const { region: code, regionsDirectory: directory } = config;
  const region = loadRegion(code, directory === undefined ? {} : { directory });
  const day = dayOf(now());
  await em.fork().transactional(async (tx) => {
    await loadRegionProfile(tx, region);
    await loadSubjectTypes(tx, region);
    await loadSubjectFunctions(tx, region);
    await loadChecklists(tx, region);
    await loadAgreementTemplates(tx, region);
    await keepTemplates(tx, imports.registers, now());
    if (!(await loadTerritories(tx, region))) return;
    await stateOrganizations(tx, { day });
    await restateEveryone(tx, day);
  });
}
