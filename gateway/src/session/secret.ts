import { createHash, randomBytes } from 'node:crypto';

/** An unguessable value for a cookie: 256 bits. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** How a secret is stored: whoever reads the table cannot sign in with what he finds. */
export function hashOf(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}
