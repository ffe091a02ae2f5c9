import { type ChildProcess, spawn } from 'node:child_process';
import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort } from '@metodgraf/embedded/postgres';
import { exportJWK, SignJWT } from 'jose';
import type { TestSubgraph } from '../../src/testing/index.ts';

/** A service in a process of its own, a gateway that only shows its keys, and a peer that may read its feed. */
export interface RunningService {
  url: string;
  process: ChildProcess;
  gatewayToken(claims?: Record<string, unknown>, options?: TokenOptions): Promise<string>;
  peerToken(audience: string): Promise<string>;
  stop(): Promise<void>;
}

export interface TokenOptions {
  audience?: string;
  issuer?: string;
  expires?: string;
  key?: KeyObject;
}

/** Starts the notes service over HTTP on the database of `subgraph`. */
export async function runNotes(subgraph: TestSubgraph): Promise<RunningService> {
  const folder = mkdtempSync(join(tmpdir(), 'notes-'));
  const [own, peer, gateway] = [key(), key(), key()];
  const keys = await showKeys({
    ...(await exportJWK(gateway.publicKey)),
    kid: 'gateway',
    alg: 'EdDSA',
  });
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const services = [
    { name: 'diagnostics', url, publicKey: await exportJWK(own.publicKey) },
    { name: 'registry', url: 'http://127.0.0.1:9', publicKey: await exportJWK(peer.publicKey) },
  ];
  writeFileSync(join(folder, 'services.json'), JSON.stringify({ services }));
  writeFileSync(join(folder, 'key.pem'), own.privateKey.export({ type: 'pkcs8', format: 'pem' }));

  const child = spawn(process.execPath, ['--import', '@oxc-node/core/register', here('main.ts')], {
    cwd: here('../..'),
    env: {
      ...process.env,
      PORT: String(port),
      DATABASE_URL: subgraph.urls.appUrl,
      DATABASE_OWNER_URL: subgraph.urls.ownerUrl,
      DATABASE_WORKER_URL: subgraph.urls.workerUrl,
      METODGRAF_SERVICES: join(folder, 'services.json'),
      METODGRAF_KEY: join(folder, 'key.pem'),
      METODGRAF_GATEWAY_URL: keys.url,
      LOG_LEVEL: 'warn',
    },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  await ready(url, child);
  return {
    url,
    process: child,
    gatewayToken: (claims, options) =>
      signed({ key: gateway.privateKey, kid: 'gateway', ...options }, claims),
    peerToken: (audience) =>
      signed({ key: peer.privateKey, kid: 'registry', issuer: 'registry', audience }, {}),
    async stop() {
      if (child.exitCode === null && child.signalCode === null) {
        child.kill('SIGTERM');
        await once(child, 'exit');
      }
      keys.server.close();
    },
  };
}

const key = () => generateKeyPairSync('ed25519');
const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

async function showKeys(jwk: object): Promise<{ url: string; server: Server }> {
  const server = createServer((_, response) => response.end(JSON.stringify({ keys: [jwk] })));
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server };
}

function signed(
  {
    key: privateKey,
    kid,
    audience = 'diagnostics',
    issuer = 'metodgraf:gateway',
    expires = '60s',
  }: TokenOptions & { kid: string },
  claims: Record<string, unknown> & { sub?: string } = {},
): Promise<string> {
  if (!privateKey) throw new Error('a token needs a key');
  return new SignJWT({
    jti: 'j',
    sid: 's',
    role: 'EDUCATOR',
    scopes: [],
    duties: [],
    organization: null,
    ...claims,
  })
    .setProtectedHeader({ alg: 'EdDSA', kid })
    .setIssuer(issuer)
    .setAudience(audience)
    .setSubject(claims.sub ?? '7b2ce1a2-6a3b-4a88-9d8a-0e9b1b2f6c11')
    .setIssuedAt()
    .setExpirationTime(expires)
    .sign(privateKey);
}

async function ready(url: string, child: ChildProcess): Promise<void> {
  for (let attempt = 0; attempt < 1200; attempt += 1) {
    if (child.exitCode !== null) throw new Error(`the service left with ${child.exitCode}`);
    const answer = await fetch(`${url}/readyz`).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('the service did not become ready');
}
