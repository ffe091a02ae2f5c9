import type { DeficitThreshold, Level, LevelScale } from './files/diagnostics-files.ts';

/** A level with its place on the scale, 1 being the lowest. */
export interface RankedLevel extends Level {
  readonly rank: number;
}

/** The level of a share from 0 to 1: the highest one whose lower bound the share reaches. */
export function levelOf(scale: LevelScale, share: number): RankedLevel {
  assertShare(share);
  const index = scale.levels.findLastIndex(({ lowerShare }) => lowerShare <= share);
  const level = scale.levels[index];
  if (level === undefined) throw new RangeError(`scale ${scale.version} has no level for ${share}`);
  return { ...level, rank: index + 1 };
}

/** The gravest deficit whose bound the share does not reach, null when there is none. */
export function deficitOf(scale: LevelScale, share: number): DeficitThreshold | null {
  assertShare(share);
  return scale.deficits.find(({ belowShare }) => share < belowShare) ?? null;
}

function assertShare(share: number): void {
  if (!(share >= 0 && share <= 1)) throw new RangeError(`share ${share} is not between 0 and 1`);
}
