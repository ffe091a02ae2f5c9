import { byId, type Module } from '@metodgraf/subgraph-kit';
import { Calculation } from './calculation.entity.ts';
import { chainInWords } from './chain.rules.ts';
import { Correction } from './correction.entity.ts';
import { Counted } from './counted.entity.ts';
import { IndicatorValue } from './indicator-value.entity.ts';
import { onErasure } from './on-erasure.ts';

export { calculate } from './calculate.ts';
export { findCorrections } from './find-corrections.ts';
export { FACTS_AS_OF, recalculate } from './live.ts';
export { recompute } from './recompute.ts';
export { notePastDay } from './past-days.ts';
export { Calculation, Correction, Counted, IndicatorValue };

/** What changed in a frozen number since it was approved, by the number's id. */
export const correctionOf = byId(Correction);

/** By which records someone was counted, in words. */
export const wordsOf = ({ chain }: Counted): string[] => chainInWords(chain);

/** The numbers, whom they count, and when they were computed. */
export const calculations: Module = {
  entities: [Calculation, IndicatorValue, Counted, Correction],
  consumers: [onErasure],
};
