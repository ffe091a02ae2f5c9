import { createHmac } from 'node:crypto';
import { Client } from 'pg';

/** How a process reaches its database: in three roles, none of them a superuser. */
export type DatabaseUrls = {
  /** Owns the tables and migrates them. */
  readonly ownerUrl: string;
  /** Serves requests; row policies hold for it. */
  readonly appUrl: string;
  /** Consumers, seeds and sealers, which see every row. */
  readonly workerUrl: string;
};

/** The databases of one server, made and dropped as its superuser. */
export class Databases {
  readonly #superuserUrl: string;

  constructor(superuserUrl: string) {
    this.#superuserUrl = superuserUrl;
  }

  /** Creates what is missing of the database and of its three roles, and lets nobody else in. */
  async ensureDatabase(name: string): Promise<DatabaseUrls> {
    await this.#exclusively(name, async (client) => {
      await this.#ensureRoles(client, name);
      if (!(await exists(client, name))) {
        await client.query(`create database ${quoted(name)} owner ${quoted(`${name}_owner`)}`);
      }
      await closeToOthers(client, name, name);
    });
    return this.#urls(name, name);
  }

  /**
   * A database that `build` fills once, for `createFromTemplate`. Whoever comes meanwhile waits;
   * a build that failed is done anew by the next. Put a fingerprint of the content into the name.
   */
  async ensureTemplate(name: string, build: (urls: DatabaseUrls) => Promise<void>): Promise<void> {
    await this.#exclusively(name, async (client) => {
      if (await isTemplate(client, name)) return;
      await client.query(`drop database if exists ${quoted(name)} with (force)`);
      await this.#ensureRoles(client, name);
      await client.query(`create database ${quoted(name)} owner ${quoted(`${name}_owner`)}`);
      await closeToOthers(client, name, name);
      await build(this.#urls(name, name));
      await client.query(`alter database ${quoted(name)} with is_template true`);
    });
  }

  /** A copy with the template's roles. Nobody may be connected to the template meanwhile. */
  async createFromTemplate(name: string, template: string): Promise<DatabaseUrls> {
    await this.#connected(async (client) => {
      await client.query(
        `create database ${quoted(name)} template ${quoted(template)} owner ${quoted(`${template}_owner`)}`,
      );
      // The rights on a database itself are not copied with it.
      await closeToOthers(client, name, template);
    });
    return this.#urls(name, template);
  }

  /** Closes whatever is still connected: a test that failed must not keep its database. */
  async dropDatabase(name: string): Promise<void> {
    await this.#connected(async (client) => {
      if (await isTemplate(client, name)) {
        await client.query(`alter database ${quoted(name)} with is_template false`);
      }
      await client.query(`drop database if exists ${quoted(name)} with (force)`);
    });
  }

  async #ensureRoles(client: Client, prefix: string): Promise<void> {
    const attributes = { owner: 'nobypassrls', app: 'nobypassrls', worker: 'bypassrls' };
    for (const [kind, attribute] of Object.entries(attributes)) {
      const role = `${prefix}_${kind}`;
      const { rowCount } = await client.query('select from pg_roles where rolname = $1', [role]);
      const verb = rowCount === 0 ? 'create' : 'alter';
      await client.query(
        `${verb} role ${quoted(role)} login nosuperuser nocreatedb nocreaterole ${attribute} password '${this.#password(role)}'`,
      );
    }
  }

  /** Derived, not stored: every process that may act as the superuser finds the same one. */
  #password(role: string): string {
    const secret = new URL(this.#superuserUrl).password;
    return createHmac('sha256', secret).update(`metodgraf role ${role}`).digest('base64url');
  }

  #urls(database: string, rolePrefix: string): DatabaseUrls {
    const urlAs = (kind: string): string => {
      const url = new URL(this.#superuserUrl);
      url.username = `${rolePrefix}_${kind}`;
      url.password = this.#password(`${rolePrefix}_${kind}`);
      url.pathname = `/${database}`;
      return url.href;
    };
    return { ownerUrl: urlAs('owner'), appUrl: urlAs('app'), workerUrl: urlAs('worker') };
  }

  async #connected(work: (client: Client) => Promise<void>): Promise<void> {
    const client = new Client({ connectionString: this.#superuserUrl });
    await client.connect();
    try {
      await work(client);
    } finally {
      await client.end();
    }
  }

  /** Two test runs must not create the same database and its roles at once. */
  #exclusively(name: string, work: (client: Client) => Promise<void>): Promise<void> {
    return this.#connected(async (client) => {
      await client.query('select pg_advisory_lock(hashtext($1))', [`metodgraf ${name}`]);
      await work(client);
    });
  }
}

async function closeToOthers(client: Client, database: string, rolePrefix: string): Promise<void> {
  const roles = ['owner', 'app', 'worker'].map((kind) => quoted(`${rolePrefix}_${kind}`));
  await client.query(`revoke all on database ${quoted(database)} from public`);
  await client.query(
    `grant connect, temporary on database ${quoted(database)} to ${roles.join(', ')}`,
  );
}

async function exists(client: Client, name: string): Promise<boolean> {
  const { rowCount } = await client.query('select from pg_database where datname = $1', [name]);
  return rowCount === 1;
}

async function isTemplate(client: Client, name: string): Promise<boolean> {
  const { rowCount } = await client.query(
    'select from pg_database where datname = $1 and datistemplate',
    [name],
  );
  return rowCount === 1;
}

function quoted(name: string): string {
  if (!/^[a-z][a-z0-9_]{0,52}$/.test(name))
    throw new Error(`Недопустимое имя базы или роли: ${name}`);
  return `"${name}"`;
}
