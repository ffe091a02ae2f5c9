import { z } from 'zod';

const environment = z.object({
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(1).max(65_535),
  DATABASE_URL: z.url(),
  DATABASE_OWNER_URL: z.url(),
  DATABASE_WORKER_URL: z.url(),
  METODGRAF_SERVICES: z.string(),
  METODGRAF_KEY: z.string(),
  METODGRAF_GATEWAY_URL: z.url(),
  METODGRAF_REGION: z.string().default('kuzbass'),
  METODGRAF_REGIONS_DIR: z.string().optional(),
  METODGRAF_ISSUER: z.url().default('http://localhost:4001'),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).default('info'),
});

/** Everything a service process is told from outside, checked once at its start. */
export interface ProcessConfig {
  host: string;
  port: number;
  database: { app: string; owner: string; worker: string };
  servicesFile: string;
  keyFile: string;
  gatewayUrl: string;
  region: string;
  regionsDirectory: string | undefined;
  /** The OpenID provider whose sign-ins the demo accounts are. */
  issuer: string;
  logLevel: string;
}

/** Reads the environment; throws one Russian message that names every missing or wrong variable. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): ProcessConfig {
  const read = environment.safeParse(env);
  if (!read.success) {
    const faults = read.error.issues.map(({ path, message }) => `  ${path.join('.')}: ${message}`);
    throw new Error(`Неверные настройки процесса:\n${faults.join('\n')}`);
  }
  const { data } = read;
  return {
    host: data.HOST,
    port: data.PORT,
    database: {
      app: data.DATABASE_URL,
      owner: data.DATABASE_OWNER_URL,
      worker: data.DATABASE_WORKER_URL,
    },
    servicesFile: data.METODGRAF_SERVICES,
    keyFile: data.METODGRAF_KEY,
    gatewayUrl: data.METODGRAF_GATEWAY_URL,
    region: data.METODGRAF_REGION,
    regionsDirectory: data.METODGRAF_REGIONS_DIR,
    issuer: data.METODGRAF_ISSUER,
    logLevel: data.LOG_LEVEL,
  };
}
