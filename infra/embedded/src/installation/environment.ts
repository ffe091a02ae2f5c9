import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Configuration } from '../configuration.ts';
import type { DatabaseUrls } from '../postgres/databases.ts';
import type { ProcessEntry } from '../processes/process-list.ts';
import type { DataHome } from './data-home.ts';
import { keptKey, keptSecret, type ProcessKey, speakablePassword } from './secrets.ts';

/** Where the parts of an installation are found from outside of them. */
export type Addresses = {
  /** What people type. */
  readonly origin: string;
  /** Another host name than the gateway's, so that its session cookie is not sent there. */
  readonly issuer: string;
  readonly of: (entry: ProcessEntry) => string;
};

/** All on loopback: opening the system to a network is the work of a real deployment. */
export function addressesOf(port: number, entries: readonly ProcessEntry[]): Addresses {
  const at = (entry: ProcessEntry | undefined): number => port + (entry?.portOffset ?? 0);
  return {
    origin: `http://localhost:${at(entries.find((entry) => entry.entrance))}`,
    issuer: `http://127.0.0.1:${at(entries.find((entry) => entry.signIn && !entry.entrance))}`,
    of: (entry) => `http://127.0.0.1:${at(entry)}`,
  };
}

/** Everything an environment is made of. */
export type Surroundings = {
  readonly configuration: Configuration;
  readonly port: number;
  readonly home: DataHome;
  readonly entries: readonly ProcessEntry[];
  readonly addresses: Addresses;
};

/** Writes who is who among the services, and answers each one's own key. */
export async function introduceProcesses(
  surroundings: Surroundings,
): Promise<Map<string, ProcessKey>> {
  const { home, entries, addresses } = surroundings;
  const keys = new Map<string, ProcessKey>();
  for (const entry of entries) keys.set(entry.name, await keptKey(home, entry.name));
  const services = entries.map((entry) => ({
    name: entry.name,
    owner: entry.owner,
    url: addresses.of(entry),
    publicKey: keys.get(entry.name)?.publicKey,
  }));
  writeFileSync(servicesFile(home), JSON.stringify({ services }, null, 2));
  return keys;
}

/** What we tell one process: its own database only, its own key only. */
export function environmentOf(
  entry: ProcessEntry,
  { configuration, port, home, entries, addresses }: Surroundings,
  { key, urls }: { key: ProcessKey; urls: DatabaseUrls },
): Record<string, string> {
  const gateway = entries.find((other) => other.entrance) ?? entry;
  return {
    NODE_ENV: 'production',
    NODE_COMPILE_CACHE: home.cache,
    HOST: '127.0.0.1',
    PORT: String(port + entry.portOffset),
    DATABASE_URL: urls.appUrl,
    DATABASE_OWNER_URL: urls.ownerUrl,
    DATABASE_WORKER_URL: urls.workerUrl,
    METODGRAF_SERVICES: servicesFile(home),
    METODGRAF_KEY: key.file,
    METODGRAF_GATEWAY_URL: addresses.of(gateway),
    METODGRAF_GATEWAY_ORIGIN: addresses.origin,
    METODGRAF_ISSUER: addresses.issuer,
    METODGRAF_REGION: configuration.region,
    ...(configuration.regionsDirectory && {
      METODGRAF_REGIONS_DIR: configuration.regionsDirectory,
    }),
    METODGRAF_EXPORTS_DIR: join(home.state, 'exports'),
    LOG_LEVEL: configuration.logLevel,
    ...(entry.signIn ? signInSecrets(home) : {}),
  };
}

function signInSecrets(home: DataHome): Record<string, string> {
  keptSecret(home, 'demo-password', speakablePassword);
  return {
    METODGRAF_CLIENT_SECRET: keptSecret(home, 'client-secret'),
    METODGRAF_DEMO_PASSWORD_FILE: demoPasswordFile(home),
  };
}

/** The one password of all demo accounts. */
export function demoPasswordFile(home: DataHome): string {
  return join(home.secrets, 'demo-password');
}

function servicesFile(home: DataHome): string {
  return join(home.state, 'services.json');
}
