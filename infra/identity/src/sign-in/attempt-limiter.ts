import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Pool } from 'pg';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';

const QUARTER_OF_AN_HOUR = 15 * 60;
const SLOW_AFTER = 5;
const LONGEST_PAUSE_STEPS = 5;

/** How many wrong passwords close an account, and how many an address that many people may share. */
const ACCOUNT_ATTEMPTS = 10;
const ADDRESS_ATTEMPTS = 100;

/** Who tries: the login as typed, known or not, and the address it comes from. */
export type Attempt = { readonly login: string; readonly address: string };

/** What counting an attempt has shown. */
export type Admission =
  | { readonly locked: true }
  | {
      readonly locked: false;
      readonly slowDown: () => Promise<void>;
      readonly succeeded: () => Promise<void>;
    };

/**
 * Slows wrong passwords down after the fifth and closes the account, and the address, for 15
 * minutes. An attempt is counted before its password is checked, so that many sent at once count.
 */
export class AttemptLimiter {
  readonly #accounts: RateLimiterPostgres;
  readonly #addresses: RateLimiterPostgres;
  readonly #pauseStepMs: number;

  constructor(pool: Pool, pauseStepMs = 1_000) {
    const shared = {
      storeClient: pool,
      storeType: 'pool',
      tableName: 'login_attempt',
      tableCreated: true,
      duration: QUARTER_OF_AN_HOUR,
      blockDuration: QUARTER_OF_AN_HOUR,
    };
    this.#accounts = new RateLimiterPostgres({
      ...shared,
      keyPrefix: 'account',
      points: ACCOUNT_ATTEMPTS,
    });
    this.#addresses = new RateLimiterPostgres({
      ...shared,
      keyPrefix: 'address',
      points: ADDRESS_ATTEMPTS,
    });
    this.#pauseStepMs = pauseStepMs;
  }

  async admit({ login, address }: Attempt): Promise<Admission> {
    const key = fingerprint(login);
    try {
      const [account] = [await this.#accounts.consume(key), await this.#addresses.consume(address)];
      const steps = Math.min(Math.max(0, account.consumedPoints - SLOW_AFTER), LONGEST_PAUSE_STEPS);
      return {
        locked: false,
        slowDown: () => pause(steps * this.#pauseStepMs),
        succeeded: async () => {
          await this.#accounts.delete(key);
          await this.#addresses.reward(address);
        },
      };
    } catch (refusal) {
      if (refusal instanceof RateLimiterRes) return { locked: true };
      throw refusal;
    }
  }
}

/** People type passwords into the login field by mistake: what was typed is not kept. */
function fingerprint(login: string): string {
  return createHash('sha256').update(login).digest('base64url');
}
