/** What the framework says about a competency. */
export interface CompetencyWords {
  /** Continues «Вы …». */
  readonly mastered: string;
  /** Says of a person what they do who have it. */
  readonly description: string;
  readonly difficulties: readonly string[];
}

/** A level of the region's scale and how many levels there are. */
export interface LevelPlace {
  readonly rank: number;
  readonly of: number;
  readonly description: string;
}

/** The person whom the result is about, or whoever may read it beside them. */
export type Reader = 'OWNER' | 'OTHER';

/** What a result means: what goes well and what to look at, never a mark; only its owner is spoken to. */
export function wordsOfResult(
  competency: CompetencyWords,
  level: LevelPlace,
  reader: Reader,
): string {
  const strength = reader === 'OWNER' ? `Вы ${competency.mastered}.` : competency.description;
  const difficulties = (shown: readonly string[]) => difficultiesFor(reader, shown);
  if (level.rank === level.of) return `${strength} ${level.description}`;
  if (level.rank === 1) return `${level.description} ${difficulties(competency.difficulties)}`;
  return `${strength} ${level.description} ${difficulties(competency.difficulties.slice(0, 1))}`;
}

function difficultiesFor(reader: Reader, difficulties: readonly string[]): string {
  const asked = reader === 'OWNER' ? 'Присмотритесь, не бывает ли так' : 'Возможные затруднения';
  return `${asked}: ${difficulties.join('; ')}.`;
}
