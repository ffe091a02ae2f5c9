export { type Consumer, consume, type Received } from './consume.ts';
export { FactLog } from './fact-log.ts';
export { FeedReader, type FeedReaderOptions } from './feed-reader.ts';
export { feedsRead } from './feeds-read.ts';
export { answerFeed } from './feed-endpoint.ts';
export { applyPage } from './apply-page.ts';
export {
  FEED_START,
  type FeedFact,
  type FeedPage,
  feedPage,
  parseCursor,
  printCursor,
} from './feed-page.ts';
export { publish, publishAll, retract } from './publish.ts';
export { renewEpoch, renewEpochAfterRestore } from './epoch.ts';
