import { Problem } from '@metodgraf/subgraph-kit/problem';
import { lineOf, type Succession } from '../territory/succession.rules.ts';

/** Territories that give way to one from a day. */
export interface Merger {
  readonly predecessors: readonly Succession[];
  /** The territory they join, or nothing when a new one is made of them. */
  readonly into: Succession | null;
  readonly from: string;
}

export type MergerProblem = Problem<
  'NOTHING_TO_MERGE' | 'DATES_REVERSED' | 'ALREADY_MERGED' | 'INTO_ITSELF' | 'SUCCESSOR_ENDED'
>;

/** Refuses a merger that would contradict what is known of the territories. Source: requirements, CF-29. */
export function checkMerger(
  territories: readonly Succession[],
  { predecessors, into, from }: Merger,
): MergerProblem | null {
  if (predecessors.length === 0) return new Problem('NOTHING_TO_MERGE');
  if (predecessors.some(({ validFrom }) => from <= validFrom)) return new Problem('DATES_REVERSED');
  if (predecessors.some(({ successorId, validTo }) => successorId !== null || validTo !== null))
    return new Problem('ALREADY_MERGED');
  if (!into) return null;
  const line = lineOf(territories, into.id);
  if (predecessors.some(({ id }) => line.some((each) => each.id === id)))
    return new Problem('INTO_ITSELF');
  const stands = into.validFrom <= from && (into.validTo === null || from < into.validTo);
  return stands ? null : new Problem('SUCCESSOR_ENDED');
}
