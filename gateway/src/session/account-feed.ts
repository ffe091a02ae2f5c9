import { setTimeout as pause } from 'node:timers/promises';
import { AccountFact } from '@metodgraf/facts';
import {
  FEED_START,
  feedPage,
  type FeedFact,
  type FeedPage,
  printCursor,
} from '@metodgraf/subgraph-kit/feed';
import type { Pool, PoolClient } from 'pg';
import type { Log } from '../log.ts';

/** Where accounts come from and how we show who reads them. */
export interface AccountFeedOptions {
  readonly pool: Pool;
  readonly registryUrl: URL;
  readonly token: () => Promise<string>;
  readonly log: Log;
}

const PRODUCER = 'registry';
const PAGE = 500;
const WAIT_SECONDS = 20;
const RETRY_MS = [200, 500, 1_000, 2_000, 5_000] as const;

interface Place {
  readonly epoch: string | undefined;
  readonly cursor: string;
}

/**
 * Follows the registry's accounts. Facts carry the whole state, so a page is applied as it is and its
 * cursor moves in the same transaction: twice delivered, once done.
 */
export class AccountFeed {
  readonly #options: AccountFeedOptions;
  readonly #stopping = new AbortController();
  #running: Promise<void> | undefined;
  #caughtUp = false;

  constructor(options: AccountFeedOptions) {
    this.#options = options;
  }

  start(): void {
    this.#running = this.#follow();
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#running;
  }

  async #follow(): Promise<void> {
    let failures = 0;
    while (!this.#stopping.signal.aborted) {
      try {
        await this.#step();
        failures = 0;
      } catch (error) {
        if (this.#stopping.signal.aborted) return;
        failures += 1;
        // A registry that is not up yet is ordinary; one that stays away is worth a line.
        if (failures === 5) this.#options.log.warn({ error }, 'account feed unreachable');
        const delay = RETRY_MS[Math.min(failures, RETRY_MS.length) - 1];
        await pause(delay, undefined, { signal: this.#stopping.signal }).catch(() => undefined);
      }
    }
  }

  async #step(): Promise<void> {
    const place = await this.#place();
    let page = await this.#fetch(place.cursor, this.#caughtUp ? WAIT_SECONDS : 0);
    const isNewEpoch = place.epoch !== undefined && place.epoch !== page.epoch;
    // The registry was restored from a copy: its old cursors mean nothing, everything is read again.
    if (isNewEpoch) page = await this.#fetch(printCursor(FEED_START), 0);
    if (page.facts.length > 0 || place.epoch !== page.epoch) await this.#apply(page);
    if (page.caughtUp) this.#caughtUp = true;
  }

  async #place(): Promise<Place> {
    const { rows } = await this.#options.pool.query<{ epoch: string; cursor: string }>(
      'select epoch, cursor from feed_cursor where producer = $1',
      [PRODUCER],
    );
    return rows[0] ?? { epoch: undefined, cursor: printCursor(FEED_START) };
  }

  async #fetch(after: string, waitSeconds: number): Promise<FeedPage> {
    const url = new URL('/facts', this.#options.registryUrl);
    url.searchParams.set('after', after);
    url.searchParams.set('types', AccountFact.type);
    url.searchParams.set('limit', String(PAGE));
    url.searchParams.set('wait', String(waitSeconds));
    const response = await fetch(url, {
      headers: { authorization: `Bearer ${await this.#options.token()}` },
      redirect: 'error',
      signal: AbortSignal.any([
        this.#stopping.signal,
        AbortSignal.timeout((waitSeconds + 15) * 1000),
      ]),
    });
    if (!response.ok) throw new Error(`The feed answered ${response.status}`);
    return feedPage.parse(await response.json());
  }

  async #apply(page: FeedPage): Promise<void> {
    const client = await this.#options.pool.connect();
    try {
      await client.query('begin');
      for (const fact of page.facts) await this.#note(client, page.epoch, fact);
      // What a new epoch did not mention no longer exists.
      if (page.caughtUp) await client.query('delete from account where epoch <> $1', [page.epoch]);
      await client.query(
        `insert into feed_cursor (producer, epoch, cursor) values ($1, $2, $3)
         on conflict (producer) do update set epoch = excluded.epoch, cursor = excluded.cursor, moved_at = now()`,
        [PRODUCER, page.epoch, page.next],
      );
      await client.query('commit');
    } catch (error) {
      await client.query('rollback');
      throw error;
    } finally {
      client.release();
    }
  }

  /** An account we cannot read gives no rights: it is noted as gone and told to the operator. */
  async #note(client: PoolClient, epoch: string, fact: FeedFact): Promise<void> {
    const { data: account } = AccountFact.schema.safeParse(fact.data);
    if (!fact.deleted && !account) {
      this.#options.log.error({ account: fact.subject }, 'account fact not understood');
    }
    const { issuer, subject, person, grants } = (fact.deleted ? undefined : account) ?? {};
    await client.query(
      `insert into account (subject_id, issuer, subject, person, grants, version, epoch, deleted)
       values ($1, $2, $3, $4, $5, $6, $7, $8)
       on conflict (subject_id) do update
         set issuer = excluded.issuer, subject = excluded.subject, person = excluded.person,
             grants = excluded.grants, version = excluded.version, epoch = excluded.epoch,
             deleted = excluded.deleted
       where account.version < excluded.version or account.epoch <> excluded.epoch`,
      [
        fact.subject,
        issuer ?? null,
        subject ?? null,
        person ?? null,
        JSON.stringify(grants ?? []),
        fact.version,
        epoch,
        person === undefined,
      ],
    );
  }
}
