import type { EntityManager } from '@mikro-orm/postgresql';
import type { Logger } from 'pino';
import { FeedReader } from '../feed/feed-reader.ts';
import { FeedIdentity, type Peers } from '../identity/peers.ts';
import type { Service } from './service.ts';

interface Parts {
  readonly em: EntityManager;
  readonly keyFile: string;
  readonly peers: Peers;
  readonly log: Logger;
  readonly onApplied?: (types: ReadonlySet<string>) => void;
}

/** A reader for every producer the service listens to; a producer outside the deployment stays silent. */
export function feedReaders(service: Service, { keyFile, ...parts }: Parts): FeedReader[] {
  const identity = FeedIdentity.fromFile(service.name, keyFile);
  return [...Map.groupBy(service.consumers, ({ fact }) => fact.owner)]
    .filter(([producer]) => producer !== service.name)
    .map(([producer, consumers]) => new FeedReader({ ...parts, identity, producer, consumers }));
}
