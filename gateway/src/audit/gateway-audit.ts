import { randomUUID } from 'node:crypto';
import { sealAudit } from '@metodgraf/subgraph-kit/audit';
import type { Pool } from 'pg';
import type { Viewer } from '../identity/viewer.ts';
import type { Log } from '../log.ts';

/** What somebody did at the gateway itself: which record, and details that are names, never values. */
export interface AuditedAct {
  readonly action: `gateway:${string}:${string}`;
  readonly outcome: string;
  readonly entity: string;
  readonly id: string;
  readonly kind: string;
  readonly fields: readonly string[];
  readonly details?: Readonly<Record<string, string | number | null>>;
}

const SEAL_EVERY_MS = 5_000;

/**
 * The gateway's own part of the audit, in the tables and the chain that services have (S44). The role that
 * answers requests may only add to it.
 */
export class GatewayAudit {
  readonly #app: Pool;
  readonly #worker: Pool;
  readonly #log: Log;
  #timer: NodeJS.Timeout | undefined;
  #sealing: Promise<void> | undefined;

  constructor({ app, worker, log }: { app: Pool; worker: Pool; log: Log }) {
    this.#app = app;
    this.#worker = worker;
    this.#log = log;
  }

  /** Notes an act; whoever must not go unnoticed awaits it. */
  async note({ person, role }: Viewer, act: AuditedAct, at: Date): Promise<void> {
    const { action, outcome, entity, id, kind, fields, details = {} } = act;
    await this.#app.query(
      'insert into audit (id, at, actor, role, action, outcome, changes) values ($1, $2, $3, $4, $5, $6, $7)',
      [
        randomUUID(),
        at,
        person,
        role,
        action,
        outcome,
        JSON.stringify([{ entity, id, kind, fields, ...details }]),
      ],
    );
  }

  /** Begins to chain what was noted. */
  start(): void {
    this.#timer = setInterval(() => void this.#seal(), SEAL_EVERY_MS);
  }

  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await this.#sealing;
  }

  #seal(): Promise<void> {
    this.#sealing ??= this.#sealNow()
      .catch((error: unknown) => this.#log.error({ error }, 'sealing the audit failed'))
      .finally(() => {
        this.#sealing = undefined;
      });
    return this.#sealing;
  }

  async #sealNow(): Promise<void> {
    const client = await this.#worker.connect();
    try {
      await sealAudit(client);
    } finally {
      client.release();
    }
  }
}
