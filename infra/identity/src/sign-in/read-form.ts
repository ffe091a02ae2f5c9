import type { IncomingMessage } from 'node:http';

const LIMIT = 8 * 1024;

/** A form larger than any login and password together is not read to its end. */
export async function readForm(request: IncomingMessage): Promise<URLSearchParams> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = chunk as Buffer;
    size += bytes.length;
    if (size > LIMIT) throw new FormTooLarge();
    chunks.push(bytes);
  }
  return new URLSearchParams(Buffer.concat(chunks).toString('utf8'));
}

/** Becomes 413. */
export class FormTooLarge extends Error {}
