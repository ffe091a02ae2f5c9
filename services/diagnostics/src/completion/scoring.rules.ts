/** An item as scoring sees it. */
export interface KeyedItem {
  readonly kind: 'SINGLE' | 'MULTIPLE';
  readonly key: readonly string[];
}

/**
 * The score of one item from 0 to 1. With several right options each right choice adds and each wrong
 * choice takes away the same part, never below zero: choosing everything gains nothing.
 */
export function scoreOf({ kind, key }: KeyedItem, chosen: readonly string[]): number {
  const right = chosen.filter((option) => key.includes(option)).length;
  const wrong = chosen.length - right;
  if (kind === 'SINGLE') return right === 1 && wrong === 0 ? 1 : 0;
  return Math.max(0, (right - wrong) / key.length);
}
