import type { z } from 'zod';
import { AgreementsFile } from './files/agreements-file.ts';
import { DemoFile, DemoNamesFile } from './files/demo-files.ts';
import { CompetencyKindsFile, LevelScaleFile } from './files/diagnostics-files.ts';
import { SupportFormsFile } from './files/methodical-work-files.ts';
import {
  ActFile,
  IndicatorsFile,
  RoadmapsFile,
  TrafficLightFile,
} from './files/monitoring-files.ts';
import { RegionFile } from './files/region-file.ts';
import {
  ChecklistsFile,
  FunctionsFile,
  MmcFile,
  SubjectTypesFile,
  TerritoriesFile,
  ThresholdsFile,
} from './files/registry-files.ts';
import type { LoadedFile, RegionFiles } from './region-files.ts';

/** What was read of a region: a file that is absent or faulty is undefined. */
export type RegionContent = ReturnType<typeof readRegionContent>;

/** Reads every file a region may consist of; only its card, its acts and its subject types are obligatory. */
export function readRegionContent(files: RegionFiles, code: string) {
  const region = files.required(`${code}/region.yaml`, RegionFile);
  return {
    region,
    acts: readActs(files, code, region),
    subjectTypes: files.required(`${code}/registry/subject-types.yaml`, SubjectTypesFile),
    territories: files.optional(`${code}/registry/territories.yaml`, TerritoriesFile),
    functions: files.optional(`${code}/registry/functions.yaml`, FunctionsFile),
    checklists: files.optional(`${code}/registry/checklists.yaml`, ChecklistsFile),
    agreements: files.optional(`${code}/registry/agreements.yaml`, AgreementsFile),
    mmcs: files.optional(`${code}/registry/mmc.yaml`, MmcFile),
    thresholds: files.optional(`${code}/registry/thresholds.yaml`, ThresholdsFile),
    competencyKinds: files.optional(
      `${code}/diagnostics/competency-kinds.yaml`,
      CompetencyKindsFile,
    ),
    levelScale: files.optional(`${code}/diagnostics/level-scale.yaml`, LevelScaleFile),
    supportForms: files.optional(`${code}/methodical-work/support-forms.yaml`, SupportFormsFile),
    indicators: files.optional(`${code}/monitoring/indicators.yaml`, IndicatorsFile),
    roadmaps: files.optional(`${code}/monitoring/roadmaps.yaml`, RoadmapsFile),
    trafficLight: files.optional(`${code}/monitoring/traffic-light.yaml`, TrafficLightFile),
    demo: files.optional(`${code}/demo.yaml`, DemoFile),
    demoNames: files.optional(`${code}/demo-names.yaml`, DemoNamesFile),
  };
}

/** The region's own acts, and those of other profiles it cites. */
function readActs(
  files: RegionFiles,
  code: string,
  region: LoadedFile<z.infer<typeof RegionFile>> | undefined,
) {
  const own = files.folder(`${code}/monitoring/acts`, ActFile);
  const borrowed = region?.content.borrowedActs ?? [];
  return [
    ...own,
    ...borrowed.flatMap(
      (act) => files.required(`${act.region}/monitoring/acts/${act.document}.yaml`, ActFile) ?? [],
    ),
  ];
}
