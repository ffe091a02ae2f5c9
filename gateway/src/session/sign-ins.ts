import type { Pool } from 'pg';
import { hashOf, newSecret } from './secret.ts';

const LIFETIME_MS = 10 * 60_000;

/** What must be the same when the person comes back from the issuer. */
export interface SignIn {
  readonly state: string;
  readonly nonce: string;
  readonly codeVerifier: string;
  readonly returnTo: string;
}

/** Sign-ins under way, tied to the browser that began them: nobody can finish another's. */
export class SignIns {
  readonly #pool: Pool;
  readonly #now: () => Date;

  constructor(pool: Pool, now: () => Date = () => new Date()) {
    this.#pool = pool;
    this.#now = now;
  }

  async begin({ state, nonce, codeVerifier, returnTo }: SignIn): Promise<string> {
    await this.#pool.query('delete from sign_in where started_at < $1', [this.#oldest()]);
    const secret = newSecret();
    await this.#pool.query(
      'insert into sign_in (secret_hash, state, nonce, code_verifier, return_to, started_at) values ($1, $2, $3, $4, $5, $6)',
      [hashOf(secret), state, nonce, codeVerifier, returnTo, this.#now()],
    );
    return secret;
  }

  /** Taken once: coming back a second time with the same answer finds nothing. */
  async take(secret: string): Promise<SignIn | undefined> {
    const { rows } = await this.#pool.query<{
      state: string;
      nonce: string;
      code_verifier: string;
      return_to: string;
    }>(
      'delete from sign_in where secret_hash = $1 and started_at >= $2 returning state, nonce, code_verifier, return_to',
      [hashOf(secret), this.#oldest()],
    );
    const row = rows[0];
    if (!row) return undefined;
    const { state, nonce } = row;
    return { state, nonce, codeVerifier: row.code_verifier, returnTo: row.return_to };
  }

  #oldest(): Date {
    return new Date(this.#now().getTime() - LIFETIME_MS);
  }
}
