import { createHash } from 'node:crypto';

/**
 * The request key of one part of a larger request: the same part of the same request has the same key,
 * so a repeated bulk action or import does each part once. A UUID of version 8.
 */
export function derivedKey(requestId: string, part: string | number): string {
  const hex = createHash('sha256').update(`${requestId}\n${part}`).digest('hex');
  const variant = ((Number.parseInt(hex.slice(16, 17), 16) % 4) + 8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
