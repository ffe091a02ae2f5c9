import type { DocumentNode } from 'graphql';

/** The hash under which a document was published; code generation writes it into the document. */
export function documentHash(document: DocumentNode & { __meta__?: { hash?: string } }): string {
  const hash = document.__meta__?.hash;
  if (!hash) throw new Error('Only documents generated from .graphql files can be sent');
  return hash;
}
