import type { EntityManager } from '@mikro-orm/postgresql';
import type { Logger } from 'pino';
import type { FeedIdentity, Peers } from '../identity/peers.ts';
import { applyPage } from './apply-page.ts';
import type { Consumer } from './consume.ts';
import { FEED_START, type FeedPage, feedPage, printCursor } from './feed-page.ts';

const PAGE = 500;
const WAIT_SECONDS = 20;
const HORIZON_MS = 100;
const RETRY_MS = [200, 500, 1_000, 2_000, 5_000] as const;

export interface FeedReaderOptions {
  em: EntityManager;
  producer: string;
  consumers: readonly Consumer[];
  peers: Peers;
  identity: FeedIdentity;
  log: Logger;
  /** Called after each page that changed something. */
  onApplied?: (types: ReadonlySet<string>) => void;
}

/** Follows one producer's feed until it is stopped. */
export class FeedReader {
  readonly #options: FeedReaderOptions;
  readonly #stop = new AbortController();
  #running: Promise<void> | undefined;
  /** Null until the feed has been read to its end once. */
  caughtUpAt: Date | null = null;

  constructor(options: FeedReaderOptions) {
    this.#options = options;
  }

  get producer(): string {
    return this.#options.producer;
  }

  start(): void {
    this.#running = this.#follow();
  }

  async stop(): Promise<void> {
    this.#stop.abort();
    await this.#running;
  }

  /** Whether all that the producer has stated by now is applied, by whichever process reads the feed. */
  async isAtEnd(): Promise<boolean> {
    const place = await this.#place();
    const page = await this.#fetch(place.cursor, 0);
    const sameFeed = place.epoch === null || place.epoch === page.epoch;
    return sameFeed && page.facts.length === 0 && page.caughtUp;
  }

  async #follow(): Promise<void> {
    let failures = 0;
    while (!this.#stop.signal.aborted) {
      try {
        await this.#step();
        failures = 0;
      } catch (error) {
        if (this.#stop.signal.aborted) return;
        const delay = RETRY_MS[Math.min(failures, RETRY_MS.length - 1)];
        failures += 1;
        // A producer that is not up yet is ordinary; one that stays away is worth a line.
        if (failures === 5) {
          this.#options.log.warn(
            { producer: this.producer, error: nameOf(error) },
            'feed unreachable',
          );
        }
        await new Promise((resolve) => setTimeout(resolve, delay));
      }
    }
  }

  async #step(): Promise<void> {
    const { em, producer, consumers, log, onApplied } = this.#options;
    const place = await this.#place();
    let page = await this.#fetch(place.cursor, this.caughtUpAt ? WAIT_SECONDS : 0);
    if (place.epoch && place.epoch !== page.epoch) {
      page = await this.#fetch(printCursor(FEED_START), 0);
    }
    const changed = page.facts.length > 0 || place.epoch !== page.epoch;
    if (changed) {
      const { parked } = await applyPage(em, { producer, consumers }, page);
      if (parked > 0) log.error({ producer, parked }, 'facts parked');
      onApplied?.(new Set(page.facts.map(({ type }) => type)));
    }
    if (page.caughtUp) this.caughtUpAt = new Date();
    // What is stated already becomes readable when an older transaction ends.
    else if (!changed) await new Promise((resolve) => setTimeout(resolve, HORIZON_MS));
  }

  async #place(): Promise<{ epoch: string | null; cursor: string }> {
    const [row] = await this.#options.em.fork().execute<
      {
        epoch: string;
        cursor: string;
      }[]
    >('select epoch, cursor from feed_cursor where producer = ?', [this.producer]);
    return row ?? { epoch: null, cursor: printCursor(FEED_START) };
  }

  async #fetch(after: string, waitSeconds: number): Promise<FeedPage> {
    const { peers, identity, producer, consumers } = this.#options;
    const base = peers.urlOf(producer);
    if (!base) throw new Error(`no such producer: ${producer}`);
    const url = new URL('/facts', base);
    url.searchParams.set('after', after);
    url.searchParams.set('types', [...new Set(consumers.map(({ fact }) => fact.type))].join(','));
    url.searchParams.set('limit', String(PAGE));
    url.searchParams.set('wait', String(waitSeconds));
    const response = await fetch(url, {
      headers: { authorization: `Bearer ${await identity.tokenFor(producer)}` },
      redirect: 'error',
      signal: AbortSignal.any([this.#stop.signal, AbortSignal.timeout((waitSeconds + 15) * 1000)]),
    });
    if (!response.ok) throw new Error(`feed answered ${response.status}`);
    return feedPage.parse(await response.json());
  }
}

const nameOf = (error: unknown): string => (error instanceof Error ? error.message : 'unknown');
