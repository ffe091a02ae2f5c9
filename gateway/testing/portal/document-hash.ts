import { createHash } from 'node:crypto';

/** The id under which a front end publishes a document. */
export function hashOf(document: string): string {
  return createHash('sha256').update(document).digest('hex');
}
