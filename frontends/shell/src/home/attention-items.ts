/** One thing that waits, as the services count it. */
export interface AttentionItem {
  readonly code: string;
  readonly count: number;
}

function isAttentionItem(value: unknown): value is AttentionItem {
  return typeof value === 'object' && value !== null && 'code' in value && 'count' in value;
}

/** All that waits, out of the root fields of an answer; a service that is down has none, what is done is gone. */
export function attentionItems(answer: Record<string, unknown>): readonly AttentionItem[] {
  return Object.values(answer)
    .flat()
    .filter(isAttentionItem)
    .filter(({ count }) => count > 0);
}
