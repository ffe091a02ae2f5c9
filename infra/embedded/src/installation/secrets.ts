import { randomBytes, randomInt } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { exportJWK, exportPKCS8, generateKeyPair, importPKCS8, type JWK } from 'jose';
import type { DataHome } from './data-home.ts';

/** A secret made once per installation and kept in a file that only its owner reads. */
export function keptSecret(home: DataHome, name: string, make = longSecret): string {
  const file = join(home.secrets, name);
  if (!existsSync(file)) writeFileSync(file, make(), { mode: 0o600 });
  return readFileSync(file, 'utf8');
}

/** Without letters and digits that are mistaken for each other: people type it from a screen. */
export function speakablePassword(): string {
  const letters = 'abcdefghjkmnpqrstuvwxyz23456789';
  const group = (): string =>
    Array.from({ length: 4 }, () => letters.charAt(randomInt(letters.length))).join('');
  return [group(), group(), group()].join('-');
}

function longSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** A process's Ed25519 key: the path for itself, the public half for everybody. */
export type ProcessKey = { readonly file: string; readonly publicKey: JWK };

/** Made once: services must recognise each other and the gateway after a new start. */
export async function keptKey(home: DataHome, name: string): Promise<ProcessKey> {
  const file = join(home.keys, `${name}.pem`);
  if (!existsSync(file)) {
    const { privateKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
    writeFileSync(file, await exportPKCS8(privateKey), { mode: 0o600 });
  }
  const key = await importPKCS8(readFileSync(file, 'utf8'), 'EdDSA', { extractable: true });
  const { kty, crv, x } = (await exportJWK(key)) as { kty: string; crv: string; x: string };
  return { file, publicKey: { kty, crv, x, kid: name, alg: 'EdDSA', use: 'sig' } };
}
