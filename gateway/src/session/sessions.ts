import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import type { Role } from '../identity/viewer.ts';
import type { ChosenRole } from './grants.ts';
import { hashOf, newSecret } from './secret.ts';

const IDLE_MS = 30 * 60_000;
const ABSOLUTE_MS = 8 * 60 * 60_000;
/** Noting every request would be a write per request. */
const NOTE_EVERY_MS = 60_000;

/** Why a session is looked for. */
export type Purpose = 'USE' | 'LOOK';

/** Somebody signed in, acting in one role. */
export interface Session extends ChosenRole {
  readonly id: string;
  readonly issuer: string;
  readonly subject: string;
  readonly idToken: string;
  readonly expiresAt: Date;
}

/** What a new session is made of. */
export interface NewSession extends ChosenRole {
  readonly issuer: string;
  readonly subject: string;
  readonly idToken: string;
}

interface Row {
  id: string;
  issuer: string;
  subject: string;
  role: Role;
  organization: string | null;
  id_token: string;
  started_at: Date;
  seen_at: Date;
}

/** Sessions live on the server: a lost cookie can be ended, a role taken away, an idle one forgotten. */
export class Sessions {
  readonly #pool: Pool;
  readonly #now: () => Date;

  constructor(pool: Pool, now: () => Date = () => new Date()) {
    this.#pool = pool;
    this.#now = now;
  }

  /** Begins a session and answers the cookie's secret, which is known to nobody else. */
  async begin(session: NewSession): Promise<string> {
    await this.#forgetExpired();
    const secret = newSecret();
    await this.#pool.query(
      `insert into session (secret_hash, id, issuer, subject, role, organization, id_token, started_at, seen_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $8)`,
      [
        hashOf(secret),
        randomUUID(),
        session.issuer,
        session.subject,
        session.role,
        session.organization,
        session.idToken,
        this.#now(),
      ],
    );
    return secret;
  }

  /** The living session of a cookie. `USE` keeps it alive; to ask about it does not. */
  async find(secret: string, purpose: Purpose): Promise<Session | undefined> {
    const { rows } = await this.#pool.query<Row>('select * from session where secret_hash = $1', [
      hashOf(secret),
    ]);
    const row = rows[0];
    const now = this.#now();
    if (!row || expiryOf(row) <= now) return undefined;
    if (purpose === 'USE' && now.getTime() - row.seen_at.getTime() >= NOTE_EVERY_MS) {
      row.seen_at = now;
      await this.#pool.query('update session set seen_at = $2 where secret_hash = $1', [
        hashOf(secret),
        now,
      ]);
    }
    const { id, issuer, subject, role, organization } = row;
    return {
      id,
      issuer,
      subject,
      role,
      organization,
      idToken: row.id_token,
      expiresAt: expiryOf(row),
    };
  }

  /** Another role is another session: the old secret dies, the age goes on (S35). */
  async renew(secret: string, { role, organization }: ChosenRole): Promise<string | undefined> {
    const renewed = newSecret();
    const { rowCount } = await this.#pool.query(
      'update session set secret_hash = $2, id = $3, role = $4, organization = $5 where secret_hash = $1',
      [hashOf(secret), hashOf(renewed), randomUUID(), role, organization],
    );
    return rowCount === 1 ? renewed : undefined;
  }

  async end(secret: string): Promise<void> {
    await this.#pool.query('delete from session where secret_hash = $1', [hashOf(secret)]);
  }

  async #forgetExpired(): Promise<void> {
    const now = this.#now().getTime();
    await this.#pool.query('delete from session where started_at < $1 or seen_at < $2', [
      new Date(now - ABSOLUTE_MS),
      new Date(now - IDLE_MS),
    ]);
  }
}

function expiryOf({ started_at, seen_at }: Row): Date {
  return new Date(Math.min(started_at.getTime() + ABSOLUTE_MS, seen_at.getTime() + IDLE_MS));
}
