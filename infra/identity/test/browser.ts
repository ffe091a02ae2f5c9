import * as openid from 'openid-client';
import { CLIENT_ID } from '../src/provider/provider.ts';
import type { Configuration } from '../src/configuration.ts';

/** A page as the browser got it. */
export type Page = { readonly status: number; readonly text: string; readonly headers: Headers };

/** A browser with cookies and nothing else: no script runs in it. */
export class Browser {
  readonly #cookies = new Map<string, string>();
  readonly #issuer: string;
  readonly #gatewayOrigin: string;

  constructor({ issuer, gatewayOrigin }: Configuration) {
    this.#issuer = issuer;
    this.#gatewayOrigin = gatewayOrigin;
  }

  /** Follows redirects within identity; an address of the gateway is answered, not visited. */
  async open(address: string, form?: Record<string, string>): Promise<Page | URL> {
    const response = await fetch(new URL(address, this.#issuer), {
      redirect: 'manual',
      headers: { cookie: [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(form && { method: 'POST', body: new URLSearchParams(form) }),
    });
    this.#keepCookies(response.headers.getSetCookie());
    const location = response.headers.get('location');
    if (location === null) {
      return { status: response.status, text: await response.text(), headers: response.headers };
    }
    await response.arrayBuffer();
    if (location.startsWith(this.#gatewayOrigin)) return new URL(location);
    return this.open(location);
  }

  async openPage(address: string, form?: Record<string, string>): Promise<Page> {
    const page = await this.open(address, form);
    if (page instanceof URL) throw new Error(`Вместо страницы — переход на ${page.href}`);
    return page;
  }

  cookie(name: string): string | undefined {
    return this.#cookies.get(name);
  }

  #keepCookies(lines: string[]): void {
    for (const line of lines) {
      const [name = '', value = ''] = line.split(';')[0]?.split('=') ?? [];
      if (value === '') this.#cookies.delete(name);
      else this.#cookies.set(name, value);
    }
  }
}

/** What the gateway remembers between its request and the answer. */
export type Request = {
  readonly url: string;
  readonly verifier: string;
  readonly state: string;
  readonly nonce: string;
};

/** The gateway's side, by the library the gateway uses. */
export class Gateway {
  readonly #openid: openid.Configuration;
  readonly #callback: string;
  readonly #home: string;

  private constructor(configuration: openid.Configuration, gatewayOrigin: string) {
    this.#openid = configuration;
    this.#callback = `${gatewayOrigin}/auth/callback`;
    this.#home = `${gatewayOrigin}/`;
  }

  static async discover({ issuer, clientSecret, gatewayOrigin }: Configuration): Promise<Gateway> {
    const insecure = { execute: [openid.allowInsecureRequests, openid.enableNonRepudiationChecks] };
    const configuration = await openid.discovery(
      new URL(issuer),
      CLIENT_ID,
      clientSecret,
      undefined,
      insecure,
    );
    return new Gateway(configuration, gatewayOrigin);
  }

  async request(extra: Record<string, string> = {}): Promise<Request> {
    const [verifier, state, nonce] = [
      openid.randomPKCECodeVerifier(),
      openid.randomState(),
      openid.randomNonce(),
    ];
    const url = openid.buildAuthorizationUrl(this.#openid, {
      redirect_uri: this.#callback,
      scope: 'openid',
      code_challenge: await openid.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      state,
      nonce,
      ...extra,
    });
    return { url: url.href, verifier, state, nonce };
  }

  withoutPkce(): string {
    return openid.buildAuthorizationUrl(this.#openid, {
      redirect_uri: this.#callback,
      scope: 'openid',
    }).href;
  }

  async redeem(answer: URL, { verifier, state, nonce }: Request) {
    return openid.authorizationCodeGrant(this.#openid, answer, {
      pkceCodeVerifier: verifier,
      expectedState: state,
      expectedNonce: nonce,
    });
  }

  leaving(idToken?: string): string {
    return openid.buildEndSessionUrl(this.#openid, {
      post_logout_redirect_uri: this.#home,
      ...(idToken !== undefined && { id_token_hint: idToken }),
    }).href;
  }
}

/** Where the form on a page leads, with its hidden fields. */
export function formOf({ text }: Page): { action: string; fields: Record<string, string> } {
  const fields = [...text.matchAll(/type="hidden" name="([^"]+)" value="([^"]*)"/g)];
  return {
    action: text.match(/<form[^>]* action="([^"]+)"/)?.[1] ?? '',
    fields: Object.fromEntries(fields.map(([, name = '', value = '']) => [name, value])),
  };
}
