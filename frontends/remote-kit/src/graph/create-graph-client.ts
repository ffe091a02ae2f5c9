import {
  cacheExchange,
  Client,
  type CombinedError,
  fetchExchange,
  makeOperation,
  mapExchange,
  type Operation,
} from '@urql/vue';
import { documentHash } from './document-hash';

export interface GraphClientOptions {
  readonly url?: string;
  /** The gateway no longer knows the viewer: the shell asks to sign in again. */
  readonly onUnauthenticated: () => void;
  readonly fetch?: typeof fetch;
}

/**
 * The way to the graph. It asks by the hash of a document that the build has published, never by its text,
 * always by POST, and repeats nothing by itself: what was not answered, the person repeats.
 */
export function createGraphClient({
  url = '/graphql',
  onUnauthenticated,
  fetch,
}: GraphClientOptions): Client {
  return new Client({
    url,
    preferGetMethod: false,
    // What another person changed is seen on the next visit of a page, not after a reload.
    requestPolicy: 'cache-and-network',
    fetchOptions: { credentials: 'same-origin', headers: { 'x-csrf': '1' } },
    ...(fetch && { fetch }),
    exchanges: [
      mapExchange({
        onError: (error) => {
          if (isUnauthenticated(error)) onUnauthenticated();
        },
      }),
      cacheExchange,
      mapExchange({ onOperation: askByHash }),
      fetchExchange,
    ],
  });
}

function isUnauthenticated({ graphQLErrors, response }: CombinedError): boolean {
  return (
    (response as Response | undefined)?.status === 401 ||
    graphQLErrors.some((error) => error.extensions['code'] === 'UNAUTHENTICATED')
  );
}

/** With this extension urql leaves the document's text out of the request. */
function askByHash(operation: Operation): Operation {
  return makeOperation(operation.kind, {
    ...operation,
    extensions: { persistedQuery: { version: 1, sha256Hash: documentHash(operation.query) } },
  });
}
