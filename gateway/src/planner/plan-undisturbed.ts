import type { DocumentNode } from 'graphql';

/** What the runtime hands to an executor, as far as planning is concerned. */
interface Cancellable {
  readonly document: DocumentNode;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Runs a document's first execution out of reach of the client's disconnect. The runtime passes the
 * request's abort signal to the planner and keeps the rejected plan: one client that leaves while its
 * query is being planned would break that query for everybody.
 */
export function planUndisturbed<Request extends Cancellable, Result>(
  execute: (request: Request) => Result | Promise<Result>,
): (request: Request) => Promise<Result> {
  const planned = new WeakSet<DocumentNode>();
  return async (request) => {
    if (planned.has(request.document) || !request.signal) return execute(request);
    const result = await execute({ ...request, signal: new AbortController().signal });
    planned.add(request.document);
    return result;
  };
}
