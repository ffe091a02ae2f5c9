import { hashOf } from './document-hash.ts';

interface GraphAnswer {
  readonly status: number;
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly unknown[];
    readonly extensions: Record<string, unknown>;
  }[];
}

interface SigningIssuer {
  signIn(authorizationUrl: string, subject: string): URL;
}

/** Keeps cookies and says what browsers say; redirects are followed only by the test. */
export class Browser {
  readonly #origin: string;
  readonly #cookies = new Map<string, string>();

  constructor(origin: string) {
    this.#origin = origin;
  }

  get cookies(): ReadonlyMap<string, string> {
    return this.#cookies;
  }

  setCookie(name: string, value: string): void {
    this.#cookies.set(name, value);
  }

  async fetch(path: string, init: RequestInit = {}): Promise<Response> {
    const url = new URL(path, this.#origin);
    const headers = new Headers(init.headers);
    if (this.#cookies.size > 0) {
      headers.set(
        'cookie',
        [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; '),
      );
    }
    const response = await fetch(url, { ...init, headers, redirect: 'manual' });
    for (const set of response.headers.getSetCookie()) {
      const [name = '', value = ''] = set.split(';')[0]?.split('=') ?? [];
      if (value === '') this.#cookies.delete(name);
      else this.#cookies.set(name, value);
    }
    return response;
  }

  post(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
    return this.fetch(path, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        origin: this.#origin,
        'x-csrf': '1',
        ...headers,
      },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  }

  /** Asks the graph with any body. */
  async ask(body: unknown, headers: Record<string, string> = {}): Promise<GraphAnswer> {
    const response = await this.post('/graphql', body, headers);
    const text = await response.text();
    return { status: response.status, ...(JSON.parse(text) as object) };
  }

  /** Asks with the text of a document: only analysts may. */
  query(query: string, variables: object = {}): Promise<GraphAnswer> {
    return this.ask({ query, variables });
  }

  /** Asks as a page does, by the hash of a published document. */
  trusted(document: string, variables: object = {}): Promise<GraphAnswer> {
    const persistedQuery = { version: 1, sha256Hash: hashOf(document) };
    return this.ask({ variables, extensions: { persistedQuery } });
  }

  /** The whole way: our login page, the issuer, back with its answer. */
  async signIn(issuer: SigningIssuer, subject: string, returnTo = '/'): Promise<Response> {
    const begun = await this.fetch(`/auth/login?returnTo=${encodeURIComponent(returnTo)}`);
    const callback = issuer.signIn(begun.headers.get('location') ?? '', subject);
    return this.fetch(callback.pathname + callback.search);
  }
}
