import { z } from 'zod';

const feedFact = z.object({
  type: z.string(),
  subject: z.string(),
  version: z.number(),
  deleted: z.boolean(),
  at: z.string(),
  data: z.record(z.string(), z.unknown()),
});

/** One fact on its way between services. */
export type FeedFact = z.infer<typeof feedFact>;

/** One answer of a feed. `caughtUp`: nothing more stood below the horizon when it was read. */
export const feedPage = z.object({
  epoch: z.string(),
  facts: z.array(feedFact),
  next: z.string(),
  caughtUp: z.boolean(),
});

export type FeedPage = z.infer<typeof feedPage>;

/** A place in a feed: transaction and position. Order by position alone loses facts (reliability R1). */
export interface FeedCursor {
  xid: string;
  pos: string;
}

export const FEED_START: FeedCursor = { xid: '0', pos: '0' };

export const printCursor = ({ xid, pos }: FeedCursor): string => `${xid}.${pos}`;

/** Null when the text is not a cursor of ours. */
export function parseCursor(text: string): FeedCursor | null {
  const match = /^(\d{1,20})\.(\d{1,19})$/.exec(text);
  return match?.[1] && match[2] ? { xid: match[1], pos: match[2] } : null;
}
