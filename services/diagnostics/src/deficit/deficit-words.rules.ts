/** A competency as a deficit names it. */
export interface LackingCompetency {
  readonly name: string;
  readonly difficulties: readonly string[];
}

/**
 * What a deficit means and what helps. Source: приказ 2077, Прил. 1: a deficit is the absence or the
 * insufficient development of a competency that causes typical difficulties.
 */
export function wordsOfDeficit(
  kind: 'ABSENCE' | 'INSUFFICIENCY',
  { name, difficulties }: LackingCompetency,
): string {
  const typical = `Типичные затруднения: ${difficulties.join('; ')}.`;
  return kind === 'ABSENCE'
    ? `«${name}»: в ваших ответах это пока почти не проявилось. ${typical} Поможет последовательное обучение, в котором вас сопровождает методист.`
    : `«${name}»: это проявилось не во всех ситуациях. ${typical} Поможет практика с обратной связью: короткая программа, стажировка или совет наставника.`;
}
