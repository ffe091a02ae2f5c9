import { argon2, type Argon2Parameters, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

const hash = promisify(argon2);

/** Cost of one hash: 19 MiB and two passes. Source: OWASP Password Storage Cheat Sheet. */
const cost = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 } as const;

/** Argon2id in the usual text form, so that a later cost can stand beside this one. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const tag = await derive(password, salt, cost);
  const { memory, passes, parallelism } = cost;
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${text(salt)}$${text(tag)}`;
}

/** Compares in constant time; a hash nobody can read is simply not matched. */
export async function isPassword(password: string, stored: string): Promise<boolean> {
  const [, kind, , settings = '', salt = '', tag = ''] = stored.split('$');
  const numbers = settings
    .match(/^m=(\d+),t=(\d+),p=(\d+)$/)
    ?.slice(1)
    .map(Number);
  const [memory, passes, parallelism] = numbers ?? [];
  if (kind !== 'argon2id' || !memory || !passes || !parallelism) return false;
  const expected = Buffer.from(tag, 'base64');
  const given = await derive(password, Buffer.from(salt, 'base64'), {
    memory,
    passes,
    parallelism,
    tagLength: expected.length,
  });
  return timingSafeEqual(given, expected);
}

type Cost = Pick<Argon2Parameters, 'memory' | 'passes' | 'parallelism' | 'tagLength'>;

function derive(password: string, nonce: Buffer, parameters: Cost): Promise<Buffer> {
  return hash('argon2id', { ...parameters, message: password.normalize('NFC'), nonce });
}

function text(bytes: Buffer): string {
  return bytes.toString('base64').replace(/=+$/, '');
}
