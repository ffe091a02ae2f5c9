import { isIP } from 'node:net';
import { z } from 'zod';

const schema = z.object({
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(1).max(65_535),
  DATABASE_URL: z.url(),
  DATABASE_OWNER_URL: z.url(),
  DATABASE_WORKER_URL: z.url(),
  METODGRAF_ISSUER: z.url(),
  METODGRAF_GATEWAY_ORIGIN: z.url(),
  METODGRAF_CLIENT_SECRET: z.string().min(32),
  METODGRAF_KEY: z.string(),
  METODGRAF_REGION: z.string().default('kuzbass'),
  METODGRAF_DEMO_PASSWORD_FILE: z.string().optional(),
  METODGRAF_IDENTITY_PUBLIC: z.literal('1').optional(),
  LOG_LEVEL: z.string().default('info'),
});

/** What this process is told by its surroundings. */
export type Configuration = {
  readonly host: string;
  readonly port: number;
  readonly database: { readonly app: string; readonly owner: string; readonly worker: string };
  readonly issuer: string;
  readonly gatewayOrigin: string;
  readonly clientSecret: string;
  /** PKCS8 PEM of the Ed25519 key that signs ID tokens. */
  readonly keyFile: string;
  readonly region: string;
  readonly demoPasswordFile: string | undefined;
  readonly logLevel: string;
};

/** Refuses what is missing, and an address from which strangers could try demo accounts. */
export function readConfiguration(environment: NodeJS.ProcessEnv): Configuration {
  const { data, error } = schema.safeParse(environment);
  if (data === undefined) {
    throw new Error(
      `Неверные переменные: ${error.issues.map(({ path }) => path.join('.')).join(', ')}`,
    );
  }
  if (data.METODGRAF_IDENTITY_PUBLIC === undefined) assertLocal(data);
  return {
    host: data.HOST,
    port: data.PORT,
    database: {
      app: data.DATABASE_URL,
      owner: data.DATABASE_OWNER_URL,
      worker: data.DATABASE_WORKER_URL,
    },
    issuer: data.METODGRAF_ISSUER,
    gatewayOrigin: new URL(data.METODGRAF_GATEWAY_ORIGIN).origin,
    clientSecret: data.METODGRAF_CLIENT_SECRET,
    keyFile: data.METODGRAF_KEY,
    region: data.METODGRAF_REGION,
    demoPasswordFile: data.METODGRAF_DEMO_PASSWORD_FILE,
    logLevel: data.LOG_LEVEL,
  };
}

type Addresses = Pick<
  z.infer<typeof schema>,
  'HOST' | 'METODGRAF_ISSUER' | 'METODGRAF_GATEWAY_ORIGIN'
>;

/** Demo accounts share one password: they must not go live by a forgotten setting. */
function assertLocal({ HOST, METODGRAF_ISSUER, METODGRAF_GATEWAY_ORIGIN }: Addresses): void {
  const hosts = [METODGRAF_ISSUER, METODGRAF_GATEWAY_ORIGIN].map((url) => new URL(url).hostname);
  const open = [HOST, ...hosts].find((host) => !isLoopback(host));
  if (open === undefined) return;
  throw new Error(
    `Встроенный вход работает только на этой машине, а задан адрес ${open}. ` +
      'Подключите свой OpenID-сервер или, если понимаете риск, задайте METODGRAF_IDENTITY_PUBLIC=1.',
  );
}

function isLoopback(host: string): boolean {
  const bare = host.replace(/^\[|\]$/g, '');
  return bare === 'localhost' || bare === '::1' || (isIP(bare) === 4 && bare.startsWith('127.'));
}
