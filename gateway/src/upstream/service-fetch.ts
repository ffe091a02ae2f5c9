import { ServiceFailure } from './service-failure.ts';
import type { Services } from './services.ts';

// A page of 100 rows is below a megabyte; more than this is a fault or an attack (S28).
const MAX_ANSWER_BYTES = 4 * 1024 * 1024;
const UNAVAILABLE = new Set([502, 503, 504]);

/** The part of `fetch` the runtime uses towards subgraphs. */
export type ServiceFetch = (address: string, init?: RequestInit) => Promise<Response>;

/**
 * Sends subgraph requests to known services only: addresses of the supergraph are looked up, redirects
 * are not followed, and an answer is read up to a limit and must be JSON (S25, S28).
 */
export function serviceFetch(
  services: Services,
  fetch: ServiceFetch = globalThis.fetch,
): ServiceFetch {
  return async (address, init = {}) => {
    const service = services.at(address);
    if (!service) throw new ServiceFailure('NETWORK', `Unknown service address: ${address}`);
    const { method, headers, body, signal } = init;
    const response = await fetch(new URL('/graphql', service.url).href, {
      ...(method && { method }),
      ...(headers && { headers }),
      ...(body && { body }),
      ...(signal && { signal }),
      redirect: 'error',
    }).catch((error: unknown) => {
      if (signal?.aborted) throw error;
      throw new ServiceFailure('NETWORK', `No answer from ${service.name}`);
    });
    const text = await readWithin(response, MAX_ANSWER_BYTES, service.name);
    if (UNAVAILABLE.has(response.status)) {
      throw new ServiceFailure('STATUS', `${service.name} answered ${response.status}`);
    }
    if (!/\bjson\b/.test(response.headers.get('content-type') ?? '')) {
      throw new ServiceFailure('FORMAT', `${service.name} answered no JSON`);
    }
    return new Response(text, {
      status: response.status,
      headers: { 'content-type': 'application/json' },
    });
  };
}

async function readWithin(response: Response, limit: number, name: string): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength;
    if (size > limit) throw new ServiceFailure('TOO_LARGE', `${name} answered more than allowed`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
