import { deficitOf, levelOf, type LevelScale } from '@metodgraf/regions';
import { type KeyedItem, scoreOf } from './scoring.rules.ts';

/** An item of the instrument together with its key. */
export interface GradedItem extends KeyedItem {
  readonly id: string;
  readonly competencyId: string;
}

/** What an assessment says about one competency. */
export interface Grading {
  readonly competencyId: string;
  /** Part of what could be shown, from 0 to 1. */
  readonly share: number;
  readonly level: string;
  readonly deficit: {
    readonly kind: 'ABSENCE' | 'INSUFFICIENCY';
    readonly severity: number;
  } | null;
}

/**
 * One level per competency, in the order of the items. Inside a competency an unanswered item counts as
 * not shown; a competency without a single answer is not measured at all: silence proves no deficit.
 * Source: GAP-02, levels and thresholds are the region's configuration.
 */
export function gradeAnswers(
  items: readonly GradedItem[],
  answers: ReadonlyMap<string, readonly string[]>,
  scale: LevelScale,
): Grading[] {
  const measured = [...Map.groupBy(items, ({ competencyId }) => competencyId)].filter(([, group]) =>
    group.some(({ id }) => (answers.get(id) ?? []).length > 0),
  );
  return measured.map(([competencyId, group]) => {
    const scores = group.map((item) => scoreOf(item, answers.get(item.id) ?? []));
    const share = rounded(scores.reduce((sum, score) => sum + score, 0) / group.length);
    return {
      competencyId,
      share,
      level: levelOf(scale, share).code,
      deficit: deficitAt(share, scale),
    };
  });
}

/** Severity is the part that is missing up to the least grave threshold: 1 when nothing was shown. */
function deficitAt(share: number, scale: LevelScale): Grading['deficit'] {
  const deficit = deficitOf(scale, share);
  const bound = scale.deficits.at(-1)?.belowShare;
  if (!deficit || !bound) return null;
  return { kind: deficit.kind, severity: rounded((bound - share) / bound) };
}

/** Sums of thirds must not fall below a threshold by the last bit. */
function rounded(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
