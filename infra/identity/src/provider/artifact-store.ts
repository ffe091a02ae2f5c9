import type { Adapter, AdapterFactory, AdapterPayload } from 'oidc-provider';
import type { Pool } from 'pg';

/** Keeps what the provider must remember in PostgreSQL, so that sessions survive a restart. */
export function artifactStores(pool: Pool): AdapterFactory {
  return (model) => new ArtifactStore(pool, model);
}

class ArtifactStore implements Adapter {
  readonly #pool: Pool;
  readonly #model: string;

  constructor(pool: Pool, model: string) {
    this.#pool = pool;
    this.#model = model;
  }

  async upsert(id: string, payload: AdapterPayload, expiresIn?: number): Promise<void> {
    const expiresAt = expiresIn === undefined ? null : new Date(Date.now() + expiresIn * 1000);
    await this.#pool.query(
      `insert into artifact (model, id, payload, grant_id, uid, expires_at) values ($1, $2, $3, $4, $5, $6)
       on conflict (model, id) do update set payload = excluded.payload, grant_id = excluded.grant_id,
         uid = excluded.uid, expires_at = excluded.expires_at`,
      [this.#model, id, payload, payload.grantId ?? null, payload.uid ?? null, expiresAt],
    );
  }

  find(id: string): Promise<AdapterPayload | undefined> {
    return this.#findBy('id', id);
  }

  findByUid(uid: string): Promise<AdapterPayload | undefined> {
    return this.#findBy('uid', uid);
  }

  /** Devices without a browser do not sign in here. */
  findByUserCode(): Promise<undefined> {
    return Promise.resolve(undefined);
  }

  async consume(id: string): Promise<void> {
    await this.#pool.query(
      `update artifact set payload = payload || jsonb_build_object('consumed', extract(epoch from now())::int)
       where model = $1 and id = $2`,
      [this.#model, id],
    );
  }

  async destroy(id: string): Promise<void> {
    await this.#pool.query('delete from artifact where model = $1 and id = $2', [this.#model, id]);
  }

  async revokeByGrantId(grantId: string): Promise<void> {
    await this.#pool.query('delete from artifact where model = $1 and grant_id = $2', [
      this.#model,
      grantId,
    ]);
  }

  async #findBy(column: 'id' | 'uid', value: string): Promise<AdapterPayload | undefined> {
    const { rows } = await this.#pool.query<{ payload: AdapterPayload }>(
      `select payload from artifact
       where model = $1 and ${column} = $2 and (expires_at is null or expires_at > now())`,
      [this.#model, value],
    );
    return rows[0]?.payload;
  }
}

/** Removes what nobody can use any more. */
export async function forgetExpired(pool: Pool): Promise<void> {
  await pool.query('delete from artifact where expires_at < now()');
}
