import { effectiveOn, isEffectiveOn, type Validity } from './effective-on.ts';
import type { Territory } from './files/registry-files.ts';
import type { RegionContent } from './region-content.ts';
import { faultLine, RegionError, type RegionFault } from './region-error.ts';
import type {
  ClauseOfAct,
  DemoPlan,
  DiagnosticsPart,
  MonitoringPart,
  Region,
  RegistryPart,
} from './region.ts';

type Obligatory = 'region' | 'subjectTypes';
type CheckedContent = RegionContent & { [K in Obligatory]: NonNullable<RegionContent[K]> };

/** Divides checked content by owning service and adds the questions each service asks of it. */
export function assembleRegion(content: CheckedContent, warnings: readonly RegionFault[]): Region {
  const { borrowedActs: _, ...card } = content.region.content;
  return {
    ...card,
    registry: registryPart(content),
    diagnostics: diagnosticsPart(content),
    methodicalWork: { supportForms: content.supportForms?.content.forms ?? [] },
    monitoring: monitoringPart(content),
    demo: demoPlan(content),
    warnings: warnings.map(faultLine),
  };
}

function registryPart({
  territories,
  subjectTypes,
  functions,
  checklists,
  agreements,
  mmcs,
  thresholds,
}: CheckedContent): RegistryPart {
  const rows = territories?.content.territories ?? [];
  const limits = thresholds?.content.thresholds ?? [];
  return {
    territoryKinds: territories?.content.kinds ?? [],
    territories: rows,
    levels: subjectTypes.content.levels,
    subjectTypes: subjectTypes.content.types,
    functions: functions?.content.functions ?? [],
    checklists: checklists?.content.lists ?? [],
    agreementTemplates: agreements?.content.templates ?? [],
    mmcs: mmcs?.content.mmcs ?? [],
    thresholds: limits,
    territoriesOn: (date) => effectiveOn(rows, date),
    territoryInPlaceOf: (territoryId, date) => inPlaceOf(rows, { territoryId, date }),
    predecessorsOf: (territoryId) => rows.filter(({ successor }) => successor === territoryId),
    threshold: (key, date) =>
      inForce(
        limits.filter((limit) => limit.key === key),
        { date, what: `порог ${key}` },
      ),
  };
}

/** Ends because the checks refuse a circle of successors. */
function inPlaceOf(
  territories: readonly Territory[],
  { territoryId, date }: { territoryId: string; date: string },
): Territory | undefined {
  const territory = territories.find(({ id }) => id === territoryId);
  if (territory === undefined || isEffectiveOn(territory, date)) return territory;
  if (territory.successor === null || date < territory.validFrom) return undefined;
  return inPlaceOf(territories, { territoryId: territory.successor, date });
}

function diagnosticsPart({ competencyKinds, levelScale }: CheckedContent): DiagnosticsPart {
  const levelScales = levelScale?.content.editions ?? [];
  return {
    competencyKinds: competencyKinds?.content.kinds ?? [],
    levelScales,
    levelScale: (date) => inForce(levelScales, { date, what: 'шкала уровней' }),
  };
}

function monitoringPart({
  acts,
  indicators,
  roadmaps,
  trafficLight,
}: CheckedContent): MonitoringPart {
  const definitions = indicators?.content.indicators ?? [];
  const trafficLights = trafficLight?.content.editions ?? [];
  const clauses = new Map(
    acts.flatMap(({ content }) => clausesOf(content)).map((clause) => [clause.ref, clause]),
  );
  return {
    acts: acts.map(({ content }) => content),
    indicators: definitions,
    roadmaps: roadmaps?.content.roadmaps ?? [],
    trafficLights,
    indicatorsOn: (date) => effectiveOn(definitions, date),
    clause: (ref) => clauses.get(ref),
    trafficLight: (date) => inForce(trafficLights, { date, what: 'светофор' }),
  };
}

function clausesOf({ document, clauses }: MonitoringPart['acts'][number]): ClauseOfAct[] {
  return clauses.map((clause) => ({ ...clause, document, ref: `${document}#${clause.anchor}` }));
}

function demoPlan({ demo, demoNames }: CheckedContent): DemoPlan | null {
  if (demo === undefined || demoNames === undefined) return null;
  const plan = demo.content;
  return {
    ...plan,
    names: demoNames.content,
    account: (login) =>
      found(
        plan.accounts.find((account) => account.login === login),
        `учётной записи «${login}»`,
      ),
    organization: (key) =>
      found(
        plan.organizations.find((row) => row.key === key),
        `организации «${key}»`,
      ),
  };
}

function found<T>(row: T | undefined, what: string): T {
  if (row === undefined) throw new RegionError(`В демонстрационных данных нет ${what}`);
  return row;
}

function inForce<T extends Validity>(
  editions: readonly T[],
  { date, what }: { date: string; what: string },
): T {
  const edition = editions.find((row) => isEffectiveOn(row, date));
  if (edition === undefined) throw new RegionError(`В регионе на ${date} не действует: ${what}`);
  return edition;
}
