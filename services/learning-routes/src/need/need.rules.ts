export const DEFICIT_KINDS = ['ABSENCE', 'INSUFFICIENCY'] as const;
type KindOfDeficit = (typeof DEFICIT_KINDS)[number];

export interface FoundDeficit {
  readonly id: string;
  readonly assessmentId: string;
  readonly competencyId: string;
  readonly kind: KindOfDeficit;
  /** From 0 to 1: the share missing up to the threshold. */
  readonly severity: number;
  readonly foundOn: string;
}

export interface FinishedAssessment {
  readonly id: string;
  readonly finishedOn: string;
  readonly validUntil: string;
  readonly scaleVersion: string;
}

export interface WeightOfKind {
  readonly scaleVersion: string;
  readonly kind: KindOfDeficit;
  readonly name: string;
  readonly weight: number;
}

/** A deficit that a route may answer. */
export interface RouteNeed {
  readonly deficitId: string;
  readonly assessmentId: string;
  readonly competencyId: string;
  /** Whole thousandths of severity × weight of the kind. */
  readonly weight: number;
  readonly kindName: string;
}

const THOUSANDTHS = 1_000;
/** For a scale this region's configuration does not hold: kinds cannot be told apart by weight then. */
const UNKNOWN_SCALE = { weight: 1, name: 'дефицит' };

/**
 * The deficits that count on a day, by competency: those of assessments finished by then and still valid.
 * Of several deficits of one competency the newest counts. An assessment is valid through its last day.
 */
export function needsOn(
  day: string,
  deficits: readonly FoundDeficit[],
  {
    assessments,
    kinds,
  }: { assessments: readonly FinishedAssessment[]; kinds: readonly WeightOfKind[] },
): RouteNeed[] {
  const valid = new Map(
    assessments
      .filter(({ finishedOn, validUntil }) => finishedOn <= day && day <= validUntil)
      .map((assessment) => [assessment.id, assessment]),
  );
  const counting = deficits
    .filter(({ assessmentId, foundOn }) => valid.has(assessmentId) && foundOn <= day)
    .toSorted(newestFirst);
  return [...Map.groupBy(counting, ({ competencyId }) => competencyId).values()]
    .flatMap(([newest]) => (newest ? [newest] : []))
    .map((deficit) => needFrom(deficit, kinds, valid.get(deficit.assessmentId)?.scaleVersion));
}

/**
 * Severity × weight of the kind, so that an absent competency weighs more than a weak one of the same
 * severity. At least one thousandth: a found deficit always counts. Source: GAP-02, weights are configuration.
 */
export function weightOf(severity: number, kindWeight: number): number {
  return Math.max(1, Math.round(severity * kindWeight * THOUSANDTHS));
}

/** A deficit as a need, weighed by the scale its assessment was measured with. */
export function needFrom(
  deficit: FoundDeficit,
  kinds: readonly WeightOfKind[],
  scale: string | undefined,
): RouteNeed {
  const kind =
    kinds.find((each) => each.kind === deficit.kind && each.scaleVersion === scale) ??
    UNKNOWN_SCALE;
  return {
    deficitId: deficit.id,
    assessmentId: deficit.assessmentId,
    competencyId: deficit.competencyId,
    weight: weightOf(deficit.severity, kind.weight),
    kindName: kind.name,
  };
}

function newestFirst(first: FoundDeficit, second: FoundDeficit): number {
  if (first.foundOn !== second.foundOn) return first.foundOn < second.foundOn ? 1 : -1;
  return first.id < second.id ? -1 : 1;
}
