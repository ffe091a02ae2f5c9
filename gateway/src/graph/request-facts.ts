import type { Viewer } from '../identity/viewer.ts';

/** What the server tells the runtime about a request; nothing of the client's own headers gets in (S19). */
export interface RequestFacts {
  readonly viewer: Viewer;
  readonly requestId: string;
  /** Published by a front end, or written by the person who asks. */
  readonly document: 'TRUSTED' | 'FREE';
}

/** What the runtime carries along as a request's context. */
export interface RequestContext {
  readonly facts: RequestFacts;
}

/** Finds them again in any context the runtime hands to a plugin; a context without them is a bug. */
export function factsOf(context: unknown): RequestFacts {
  const { facts } = (context ?? {}) as Partial<RequestContext>;
  if (!facts) throw new Error('The runtime lost what is known about the request');
  return facts;
}
