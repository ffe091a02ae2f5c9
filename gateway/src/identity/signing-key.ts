import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { calculateJwkThumbprint, exportJWK, type JWK } from 'jose';

/** The gateway's key pair; services know it by its public half alone. */
export interface SigningKey {
  readonly id: string;
  readonly privateKey: KeyObject;
  readonly publicJwk: JWK;
}

/** Reads a PKCS8 Ed25519 key. Its id is its thumbprint: two keys can be published during a change. */
export async function readSigningKey(path: string): Promise<SigningKey> {
  return signingKey(createPrivateKey(await readFile(path, 'utf8')));
}

/** A key as the token mint needs it. */
async function signingKey(privateKey: KeyObject): Promise<SigningKey> {
  if (privateKey.asymmetricKeyType !== 'ed25519') throw new Error('Ключ шлюза должен быть Ed25519');
  const publicJwk = await exportJWK(createPublicKey(privateKey));
  const id = await calculateJwkThumbprint(publicJwk);
  return { id, privateKey, publicJwk: { ...publicJwk, kid: id, alg: 'EdDSA', use: 'sig' } };
}
