import type { EntityManager } from '@mikro-orm/postgresql';
import type { Indicator as ConfiguredIndicator } from '@metodgraf/regions';
import { Indicator } from './indicator.entity.ts';

/** Replaces the definitions by those of the region's files; numbers already frozen do not change. */
export async function loadIndicators(
  tx: EntityManager,
  indicators: readonly ConfiguredIndicator[],
): Promise<void> {
  await tx.nativeDelete(Indicator, {});
  await tx.insertMany(
    Indicator,
    indicators.map((indicator, position) => ({
      id: `${indicator.code}@${indicator.validFrom}`,
      position,
      code: indicator.code,
      title: indicator.title,
      shortTitle: indicator.shortTitle,
      unit: indicator.unit,
      direction: indicator.direction,
      formula: indicator.formula,
      formulaVersion: indicator.formulaVersion,
      numeratorWords: indicator.numerator,
      denominatorWords: indicator.denominator ?? '',
      target: indicator.target,
      clauseRef: indicator.clause,
      cumulative: indicator.cumulative,
      note: indicator.note ?? null,
      validFrom: indicator.validFrom,
      validTo: indicator.validTo,
    })),
  );
}
