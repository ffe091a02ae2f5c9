/** What a region has set as the aim of an indicator. */
export interface ConfiguredTarget {
  readonly value: number;
  readonly comparison: 'AT_LEAST' | 'AT_MOST';
  readonly dueOn: string | null;
  readonly words: string;
}

/** The target as it stands on a day. A target whose day has passed is told apart: CF-30. */
export function targetOn(target: ConfiguredTarget | null | undefined, day: string) {
  if (!target) return null;
  const { value, comparison, dueOn, words } = target;
  return { value, comparison, dueOn, words, overdue: dueOn !== null && dueOn < day };
}
