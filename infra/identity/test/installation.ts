import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, testPostgres } from '@metodgraf/embedded/postgres';
import { Pool } from 'pg';
import { Accounts } from '../src/accounts/accounts.ts';
import type { Configuration } from '../src/configuration.ts';
import { migrate } from '../src/database/migrate.ts';
import { type Identity, startIdentity } from '../src/server.ts';

export const PASSWORD = 'верный-пароль';

/** Identity on a database of its own, with the accounts `teacher` and `deputy`. */
export class Installation {
  readonly configuration: Configuration;
  readonly #remove: () => Promise<void>;
  #identity: Identity | undefined;

  private constructor(configuration: Configuration, remove: () => Promise<void>) {
    this.configuration = configuration;
    this.#remove = remove;
  }

  static async create(): Promise<Installation> {
    const postgres = await testPostgres();
    const name = `identity_${randomBytes(5).toString('hex')}`;
    const urls = await postgres.ensureDatabase(name);
    const folder = mkdtempSync(join(tmpdir(), 'identity-'));
    const keyFile = join(folder, 'identity.pem');
    const { privateKey } = generateKeyPairSync('ed25519');
    writeFileSync(keyFile, privateKey.export({ type: 'pkcs8', format: 'pem' }));
    writeFileSync(join(folder, 'demo-password'), PASSWORD);
    const port = await freePort();
    const configuration: Configuration = {
      host: '127.0.0.1',
      port,
      database: { app: urls.appUrl, owner: urls.ownerUrl, worker: urls.workerUrl },
      issuer: `http://127.0.0.1:${port}`,
      gatewayOrigin: 'http://localhost:4900',
      clientSecret: randomBytes(32).toString('base64url'),
      keyFile,
      region: 'kuzbass',
      demoPasswordFile: join(folder, 'demo-password'),
      logLevel: 'silent',
    };
    await migrate(configuration.database);
    return new Installation(configuration, async () => {
      await postgres.dropDatabase(name);
      await postgres.stop();
      rmSync(folder, { recursive: true });
    });
  }

  async start(): Promise<void> {
    this.#identity = await startIdentity(this.configuration, 20);
  }

  async stop(): Promise<void> {
    await this.#identity?.stop();
    this.#identity = undefined;
  }

  async addAccounts(...logins: string[]): Promise<void> {
    const pool = new Pool({ connectionString: this.configuration.database.worker, max: 1 });
    for (const login of logins) await new Accounts(pool).set(login, login, PASSWORD);
    await pool.end();
  }

  async forgetAttempts(): Promise<void> {
    const pool = new Pool({ connectionString: this.configuration.database.app, max: 1 });
    await pool.query('delete from login_attempt');
    await pool.end();
  }

  async remove(): Promise<void> {
    await this.stop();
    await this.#remove();
  }
}
