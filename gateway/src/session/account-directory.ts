import type { Pool } from 'pg';
import { type Grant, readGrants } from './grants.ts';

/** A sign-in known to the registry: whose it is and what it gives. */
export interface Account {
  readonly person: string;
  readonly grants: readonly Grant[];
}

/** Who stands behind an identity of an issuer. The registry decides; the issuer's own roles are ignored. */
export interface AccountDirectory {
  find(issuer: string, subject: string): Promise<Account | undefined>;
}

/** The gateway's own copy of the registry's accounts. Nothing is cached: a lost role is gone at the next request. */
export class StoredAccounts implements AccountDirectory {
  readonly #pool: Pool;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  async find(issuer: string, subject: string): Promise<Account | undefined> {
    const { rows } = await this.#pool.query<{ person: string; grants: unknown }>(
      'select person, grants from account where issuer = $1 and subject = $2 and not deleted order by version desc limit 1',
      [issuer, subject],
    );
    const row = rows[0];
    return row && { person: row.person, grants: readGrants(row.grants) };
  }
}
