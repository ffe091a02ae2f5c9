/** A competency as a deficit names it. */
export interface LackingCompetency {
  readonly name: string;
  readonly difficulties: readonly string[];
}

/**
 * What a deficit means and what helps, addressed to nobody: the person and whoever accompanies them read the
 * same. Source: приказ 2077, Прил. 1: a deficit is the absence or the insufficient development of a
 * competency that causes typical difficulties.
 */
export function wordsOfDeficit(
  kind: 'ABSENCE' | 'INSUFFICIENCY',
  { name, difficulties }: LackingCompetency,
): string {
  const typical = `Типичные затруднения: ${difficulties.join('; ')}.`;
  return kind === 'ABSENCE'
    ? `«${name}»: в ответах это пока почти не проявилось. ${typical} Поможет последовательное обучение в сопровождении методиста.`
    : `«${name}»: это проявилось не во всех ситуациях. ${typical} Поможет практика с обратной связью: короткая программа, стажировка или совет наставника.`;
}
