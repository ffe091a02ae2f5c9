import type { Pool } from 'pg';
import { hashPassword, isPassword } from './password.ts';

/** Who may sign in, and with what. Whom a subject stands for, only the registry knows. */
export class Accounts {
  readonly #pool: Pool;
  readonly #nobodysHash = hashPassword('');

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  /** The subject, if the password is right. An unknown login costs the same time as a wrong password. */
  async subjectOf(login: string, password: string): Promise<string | undefined> {
    const { rows } = await this.#pool.query<{ subject: string; password_hash: string }>(
      'select subject, password_hash from account where login = $1',
      [login],
    );
    const account = rows[0];
    const isRight = await isPassword(password, account?.password_hash ?? (await this.#nobodysHash));
    return isRight ? account?.subject : undefined;
  }

  async exists(subject: string): Promise<boolean> {
    const { rowCount } = await this.#pool.query('select from account where subject = $1', [
      subject,
    ]);
    return rowCount === 1;
  }

  /** Writes a hash anew only for a new password: hashing is slow by design. */
  async set(subject: string, login: string, password: string): Promise<void> {
    const { rows } = await this.#pool.query<{ password_hash: string }>(
      'select password_hash from account where subject = $1 and login = $2',
      [subject, login],
    );
    const stored = rows[0]?.password_hash;
    if (stored !== undefined && (await isPassword(password, stored))) return;
    await this.#pool.query(
      `insert into account (subject, login, password_hash) values ($1, $2, $3)
       on conflict (subject) do update
       set login = excluded.login, password_hash = excluded.password_hash, changed_at = now()`,
      [subject, login, await hashPassword(password)],
    );
  }
}
