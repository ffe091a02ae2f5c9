/** What the framework says about a competency, in words for its owner. */
export interface CompetencyWords {
  readonly mastered: string;
  readonly difficulties: readonly string[];
}

/** A level of the region's scale and how many levels there are. */
export interface LevelPlace {
  readonly rank: number;
  readonly of: number;
  readonly description: string;
}

/** What a result means for the teacher: what goes well and what to look at, never a mark. */
export function wordsOfResult(competency: CompetencyWords, level: LevelPlace): string {
  const strength = `Вы ${competency.mastered}.`;
  if (level.rank === level.of) return `${strength} ${level.description}`;
  if (level.rank === 1) return `${level.description} ${lookAt(competency.difficulties)}`;
  return `${strength} ${level.description} ${lookAt(competency.difficulties.slice(0, 1))}`;
}

function lookAt(difficulties: readonly string[]): string {
  return `Присмотритесь, не бывает ли так: ${difficulties.join('; ')}.`;
}
