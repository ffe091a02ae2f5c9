import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { DatabaseUrls } from './database/migrate.ts';

const Environment = z.object({
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65_535),
  DATABASE_URL: z.url(),
  DATABASE_OWNER_URL: z.url(),
  DATABASE_WORKER_URL: z.url(),
  METODGRAF_PUBLIC_URL: z.url().optional(),
  METODGRAF_GATEWAY_ORIGIN: z.url().optional(),
  METODGRAF_ISSUER: z.url(),
  METODGRAF_CLIENT_ID: z.string().default('metodgraf-gateway'),
  METODGRAF_CLIENT_SECRET: z.string().min(16),
  METODGRAF_SERVICES: z.string(),
  METODGRAF_KEY: z.string(),
  METODGRAF_PREVIOUS_KEY: z.string().optional(),
  METODGRAF_FRONTENDS_DIR: z.string().optional(),
  METODGRAF_REMOTES: z.string().optional(),
  METODGRAF_SUPERGRAPH: z.string().optional(),
  METODGRAF_EXPORTS_DIR: z.string().optional(),
  METODGRAF_TIME_ZONE: z.string().default('Asia/Novokuznetsk'),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).default('info'),
});

/** Everything the gateway is told from outside, checked once. */
export interface Configuration {
  readonly host: string;
  readonly port: number;
  readonly database: DatabaseUrls;
  /** The origin people see; cookies, redirects and the check of a page's origin rest on it. */
  readonly origin: string;
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly servicesFile: string;
  readonly keyFile: string;
  /** During a change of keys: still published, no longer signed with. */
  readonly previousKeyFile: string | undefined;
  readonly frontends: string;
  /** The operator's list of remotes of other origins. */
  readonly externalRemotes: string | undefined;
  readonly supergraph: string;
  /** Exported files lie here for an hour; what an earlier run left is removed at the start, so it is this process's alone. */
  readonly exports: string;
  /** Of the region: roles begin and end by its calendar. */
  readonly timeZone: string;
  readonly logLevel: string;
}

/** Reads the environment; one message names every variable that is missing or wrong. */
export function readConfiguration(
  environment: Readonly<Record<string, string | undefined>>,
): Configuration {
  const { data, error } = Environment.safeParse(environment);
  if (!data) {
    const faults = error.issues.map(({ path, message }) => `  ${path.join('.')}: ${message}`);
    throw new Error(`Неверные настройки шлюза:\n${faults.join('\n')}`);
  }
  const url =
    data.METODGRAF_PUBLIC_URL ?? data.METODGRAF_GATEWAY_ORIGIN ?? `http://localhost:${data.PORT}`;
  return {
    host: data.HOST,
    port: data.PORT,
    database: {
      app: data.DATABASE_URL,
      owner: data.DATABASE_OWNER_URL,
      worker: data.DATABASE_WORKER_URL,
    },
    origin: new URL(url).origin,
    issuer: data.METODGRAF_ISSUER,
    clientId: data.METODGRAF_CLIENT_ID,
    clientSecret: data.METODGRAF_CLIENT_SECRET,
    servicesFile: data.METODGRAF_SERVICES,
    keyFile: data.METODGRAF_KEY,
    previousKeyFile: data.METODGRAF_PREVIOUS_KEY,
    frontends: data.METODGRAF_FRONTENDS_DIR ?? besideUs('frontends'),
    externalRemotes: data.METODGRAF_REMOTES,
    supergraph: data.METODGRAF_SUPERGRAPH ?? besideUs('infra/supergraph/supergraph.graphql'),
    exports: data.METODGRAF_EXPORTS_DIR ?? join(tmpdir(), `metodgraf-exports-${data.PORT}`),
    timeZone: data.METODGRAF_TIME_ZONE,
    logLevel: data.LOG_LEVEL,
  };
}

/** A place of the project, from the source as from the bundle: both lie one folder below `gateway/`. */
function besideUs(path: string): string {
  return fileURLToPath(new URL(`../../${path}`, import.meta.url));
}
