import type { Pool } from 'pg';
import { type FeedCursor, type FeedPage, printCursor } from './feed-page.ts';

/** How long a waiting reader may sleep between looks when nobody rings. */
const LOOK_EVERY_MS = 1_000;
const AFTER_RING_MS = 40;

interface Row {
  type: string;
  subject: string;
  version: string;
  deleted: boolean;
  at: Date;
  data: Record<string, unknown>;
  xid: string;
  pos: string;
}

/** The producer's side of a feed: reads facts in commit order, below the oldest open transaction. */
export class FactLog {
  readonly #pool: Pool;
  readonly #waiting = new Set<() => void>();

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  /** Wakes waiting readers; called on the database's notification. */
  ring(): void {
    for (const wake of this.#waiting) wake();
  }

  async read(types: readonly string[], after: FeedCursor, limit: number): Promise<FeedPage> {
    // Ordered by the table's columns: bare names would mean the texts selected, and '10' before '9'.
    const { rows } = await this.#pool.query<Row>(
      `select type, subject, version::text, deleted, at, data, xid::text, pos::text
         from fact
        where type = any ($1) and (xid, pos) > ($2::xid8, $3::bigint)
          and xid < pg_snapshot_xmin(pg_current_snapshot())
        order by fact.xid, fact.pos limit $4`,
      [types, after.xid, after.pos, limit],
    );
    const last = rows.at(-1);
    const next = printCursor(last ?? after);
    return {
      epoch: await this.epoch(),
      facts: rows.map(({ type, subject, version, deleted, at, data }) => ({
        type,
        subject,
        version: Number(version),
        deleted,
        at: at.toISOString(),
        data,
      })),
      next,
      caughtUp: await this.#isLast(types, last ?? after),
    };
  }

  /** Asked after the page was read: what stands after it, readable already or not, is still to come. */
  async #isLast(types: readonly string[], { xid, pos }: FeedCursor): Promise<boolean> {
    const { rows } = await this.#pool.query<{ more: boolean }>(
      `select exists (
         select from fact where type = any ($1) and (xid, pos) > ($2::xid8, $3::bigint)
       ) as more`,
      [types, xid, pos],
    );
    return !rows[0]?.more;
  }

  /** Like `read`, but waits up to `waitMs` for the first fact. Ends early when `signal` fires. */
  async poll(
    request: { types: readonly string[]; after: FeedCursor; limit: number; waitMs: number },
    signal: AbortSignal,
  ): Promise<FeedPage> {
    const deadline = Date.now() + request.waitMs;
    for (;;) {
      const page = await this.read(request.types, request.after, request.limit);
      const left = deadline - Date.now();
      if (page.facts.length > 0 || left <= 0 || signal.aborted) return page;
      await this.#rung(Math.min(left, LOOK_EVERY_MS), signal);
      // A ring comes with the commit, the horizon moves a moment later.
      await new Promise((resolve) => setTimeout(resolve, AFTER_RING_MS));
    }
  }

  async epoch(): Promise<string> {
    const { rows } = await this.#pool.query<{ id: string }>('select id from feed_epoch');
    return rows[0]?.id ?? '';
  }

  async #rung(ms: number, signal: AbortSignal): Promise<void> {
    await new Promise<void>((resolve) => {
      const wake = (): void => {
        clearTimeout(timer);
        this.#waiting.delete(wake);
        signal.removeEventListener('abort', wake);
        resolve();
      };
      const timer = setTimeout(wake, ms);
      this.#waiting.add(wake);
      signal.addEventListener('abort', wake);
    });
  }
}
