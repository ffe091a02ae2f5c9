import type { RegionContent } from '../region-content.ts';
import type { RegionFiles } from '../region-files.ts';
import { checkAgreements } from './agreements.ts';
import { checkClauses } from './clauses.ts';
import { checkDemo } from './demo.ts';
import { checkEditions } from './editions.ts';
import { checkActs, checkIndicators, checkRoadmaps } from './monitoring.ts';
import {
  checkChecklists,
  checkFunctions,
  checkMmcs,
  checkSubjectTypes,
  checkTerritories,
  checkThresholds,
} from './registry.ts';

/**
 * What one file alone cannot show. Whatever could not be read is skipped: a broken file of acts
 * would otherwise make every clause of the region look wrong.
 */
export function checkRegion(files: RegionFiles, content: RegionContent): void {
  const readWhole = files.faults.length === 0;
  checkRegistry(files, content);
  checkEditionsOfDictionaries(files, content);
  checkMonitoring(files, content);
  if (readWhole) {
    const { acts, ...citing } = content;
    checkClauses(
      files,
      acts,
      Object.values(citing).filter((file) => file !== undefined),
    );
  }
  checkDemoIsWhole(files, content);
  if (
    content.demo !== undefined &&
    content.territories !== undefined &&
    content.subjectTypes !== undefined
  ) {
    const { territories } = content.territories.content;
    checkDemo(files, content.demo, {
      territories,
      subjectTypes: content.subjectTypes.content.types,
    });
  }
}

/** A plan without names, or names without a plan, would silently bring no demo data at all. */
function checkDemoIsWhole(files: RegionFiles, { demo, demoNames }: RegionContent): void {
  if (demo !== undefined && demoNames === undefined) {
    files.fault(demo.source, ['demo'], 'нет исправного файла demo-names.yaml с именами');
  }
  if (demoNames !== undefined && demo === undefined) {
    files.fault(demoNames.source, ['demo'], 'нет исправного файла demo.yaml с планом');
  }
}

function checkRegistry(files: RegionFiles, content: RegionContent): void {
  const { territories, subjectTypes, functions, checklists, agreements, mmcs, thresholds } =
    content;
  if (checklists !== undefined) checkChecklists(files, checklists);
  if (agreements !== undefined && subjectTypes !== undefined)
    checkAgreements(files, agreements, subjectTypes);
  if (territories !== undefined) checkTerritories(files, territories);
  if (subjectTypes !== undefined) checkSubjectTypes(files, subjectTypes);
  if (functions !== undefined && subjectTypes !== undefined)
    checkFunctions(files, functions, subjectTypes);
  if (mmcs !== undefined && territories !== undefined) checkMmcs(files, mmcs, territories);
  if (thresholds !== undefined) checkThresholds(files, thresholds);
}

function checkEditionsOfDictionaries(files: RegionFiles, content: RegionContent): void {
  const { competencyKinds, levelScale, supportForms, trafficLight } = content;
  if (competencyKinds !== undefined) {
    checkEditions(files, competencyKinds, {
      rows: competencyKinds.content.kinds,
      list: 'kinds',
      keyOf: ({ code }) => code,
    });
  }
  if (levelScale !== undefined) {
    checkEditions(files, levelScale, {
      rows: levelScale.content.editions,
      list: 'editions',
      keyOf: () => 'шкала уровней',
    });
  }
  if (supportForms !== undefined) {
    checkEditions(files, supportForms, {
      rows: supportForms.content.forms,
      list: 'forms',
      keyOf: ({ code }) => code,
    });
  }
  if (trafficLight !== undefined) {
    checkEditions(files, trafficLight, {
      rows: trafficLight.content.editions,
      list: 'editions',
      keyOf: () => 'светофор',
    });
  }
}

function checkMonitoring(files: RegionFiles, content: RegionContent): void {
  const { region, acts, indicators, roadmaps } = content;
  checkActs(files, acts);
  if (indicators !== undefined) checkIndicators(files, indicators);
  if (roadmaps !== undefined) checkRoadmaps(files, roadmaps, acts);
  if (region === undefined) return;

  const { baseAct } = region.content;
  if (!acts.some(({ content: act }) => act.document === baseAct)) {
    files.fault(region.source, ['baseAct'], `акт «${baseAct}» не описан`);
  }
}
