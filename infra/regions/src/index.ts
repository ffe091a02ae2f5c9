export { loadRegion, type LoadRegionOptions } from './load-region.ts';
export { RegionError, type RegionFault } from './region-error.ts';
export { effectiveOn, isEffectiveOn, type Validity } from './effective-on.ts';
export { oktmoCheckDigit, oktmoCheckDigitValid } from './oktmo.ts';
export { deficitOf, levelOf, type RankedLevel } from './level-scale.ts';
export type {
  ClauseOfAct,
  DemoPlan,
  DiagnosticsPart,
  MethodicalWorkPart,
  MonitoringPart,
  Region,
  RegistryPart,
} from './region.ts';
export type { AgreementTemplate } from './files/agreements-file.ts';
export type {
  Checklist,
  Mmc,
  SubjectFunction,
  SubjectLevel,
  SubjectType,
  Territory,
  TerritoryKind,
  Threshold,
  ThresholdKey,
} from './files/registry-files.ts';
export type {
  CompetencyKind,
  DeficitKind,
  DeficitThreshold,
  Level,
  LevelScale,
} from './files/diagnostics-files.ts';
export type { SupportForm } from './files/methodical-work-files.ts';
export type {
  Act,
  Clause,
  DueDate,
  DueKind,
  Indicator,
  IndicatorTarget,
  Roadmap,
  RoadmapItem,
  TrafficLight,
} from './files/monitoring-files.ts';
export type {
  DemoAccount,
  DemoMethodologist,
  DemoNames,
  DemoOrganization,
  DemoPerson,
  Role,
} from './files/demo-files.ts';
