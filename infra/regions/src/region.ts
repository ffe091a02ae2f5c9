import type { AgreementTemplate } from './files/agreements-file.ts';
import type {
  DemoAccount,
  DemoFileContent,
  DemoNames,
  DemoOrganization,
} from './files/demo-files.ts';
import type { CompetencyKind, LevelScale } from './files/diagnostics-files.ts';
import type { SupportForm } from './files/methodical-work-files.ts';
import type { Act, Clause, Indicator, Roadmap, TrafficLight } from './files/monitoring-files.ts';
import type {
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

/** A loaded and checked region, divided by the service that owns each part. */
export interface Region {
  readonly code: string;
  readonly name: string;
  readonly nameGenitive: string;
  readonly timeZone: string;
  readonly baseAct: string;
  readonly academicYear: { readonly startsOn: string; readonly source: string };
  readonly describedFrom: string;
  readonly registry: RegistryPart;
  readonly diagnostics: DiagnosticsPart;
  readonly methodicalWork: MethodicalWorkPart;
  readonly monitoring: MonitoringPart;
  /** Null in a region that brings no demo data. */
  readonly demo: DemoPlan | null;
  /** Doubtful values that do not stop loading, as «файл:строка: что не так». */
  readonly warnings: readonly string[];
}

export interface RegistryPart {
  readonly territoryKinds: readonly TerritoryKind[];
  readonly territories: readonly Territory[];
  readonly levels: readonly SubjectLevel[];
  readonly subjectTypes: readonly SubjectType[];
  readonly functions: readonly SubjectFunction[];
  readonly checklists: readonly Checklist[];
  readonly agreementTemplates: readonly AgreementTemplate[];
  readonly mmcs: readonly Mmc[];
  readonly thresholds: readonly Threshold[];
  territoriesOn(date: string): Territory[];
  /** Territories that became this one. */
  predecessorsOf(territoryId: string): Territory[];
  /** What stands in place of the territory on the day: itself or a successor, undefined when neither holds. */
  territoryInPlaceOf(territoryId: string, date: string): Territory | undefined;
  /** The threshold in force on the day; throws when the region sets none. */
  threshold(key: ThresholdKey, date: string): Threshold;
}

export interface DiagnosticsPart {
  readonly competencyKinds: readonly CompetencyKind[];
  readonly levelScales: readonly LevelScale[];
  /** The scale in force on the day; throws when the region sets none. */
  levelScale(date: string): LevelScale;
}

export interface MethodicalWorkPart {
  readonly supportForms: readonly SupportForm[];
}

/** A clause together with the act that holds it. */
export interface ClauseOfAct extends Clause {
  readonly ref: string;
  readonly document: string;
}

export interface MonitoringPart {
  readonly acts: readonly Act[];
  readonly indicators: readonly Indicator[];
  readonly roadmaps: readonly Roadmap[];
  readonly trafficLights: readonly TrafficLight[];
  indicatorsOn(date: string): Indicator[];
  /** Undefined when no act of the region has such a clause. */
  clause(ref: string): ClauseOfAct | undefined;
  /** The traffic light in force on the day; throws when the region sets none. */
  trafficLight(date: string): TrafficLight;
}

export interface DemoPlan extends DemoFileContent {
  readonly names: DemoNames;
  /** Throws when the plan has no such account. */
  account(login: string): DemoAccount;
  /** Throws when the plan has no such organization. */
  organization(key: string): DemoOrganization;
}
