import * as openid from 'openid-client';
import type { SignIn } from './sign-ins.ts';

/** How the gateway is known to the issuer. */
export interface IssuerSettings {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Public origin of the gateway. */
  readonly origin: string;
}

/** Who the issuer says has signed in. */
export interface Identity {
  readonly issuer: string;
  readonly subject: string;
  readonly idToken: string;
}

/** The OpenID issuer: code flow with PKCE, state and nonce; its signature is always checked. */
export class Issuer {
  readonly #settings: IssuerSettings;
  #configuration: Promise<openid.Configuration> | undefined;

  constructor(settings: IssuerSettings) {
    this.#settings = settings;
  }

  /** Where to send the browser, and what must be remembered until it is back. */
  async signInUrl(returnTo: string, again: boolean): Promise<{ url: URL; signIn: SignIn }> {
    const signIn = {
      state: openid.randomState(),
      nonce: openid.randomNonce(),
      codeVerifier: openid.randomPKCECodeVerifier(),
      returnTo,
    };
    const url = openid.buildAuthorizationUrl(await this.#discovered(), {
      redirect_uri: `${this.#settings.origin}/auth/callback`,
      scope: 'openid',
      code_challenge: await openid.calculatePKCECodeChallenge(signIn.codeVerifier),
      code_challenge_method: 'S256',
      state: signIn.state,
      nonce: signIn.nonce,
      // Otherwise the issuer would answer at once with the person it still remembers.
      ...(again && { prompt: 'login' }),
    });
    return { url, signIn };
  }

  /** Exchanges what the browser brought back for the identity; throws when anything does not fit. */
  async identify(callback: URL, { state, nonce, codeVerifier }: SignIn): Promise<Identity> {
    const tokens = await openid.authorizationCodeGrant(await this.#discovered(), callback, {
      pkceCodeVerifier: codeVerifier,
      expectedState: state,
      expectedNonce: nonce,
      idTokenExpected: true,
    });
    const claims = tokens.claims();
    if (!claims || !tokens.id_token) throw new Error('The issuer sent no ID token');
    return { issuer: claims.iss, subject: claims.sub, idToken: tokens.id_token };
  }

  /** Where the browser leaves the issuer too; nothing when the issuer knows no such place or does not answer. */
  async signOutUrl(idToken: string): Promise<URL | undefined> {
    try {
      return openid.buildEndSessionUrl(await this.#discovered(), {
        post_logout_redirect_uri: `${this.#settings.origin}/`,
        id_token_hint: idToken,
      });
    } catch {
      return undefined;
    }
  }

  /** The issuer may start after the gateway: a discovery that failed is tried again by the next caller. */
  #discovered(): Promise<openid.Configuration> {
    this.#configuration ??= this.#discover().catch((error: unknown) => {
      this.#configuration = undefined;
      throw error;
    });
    return this.#configuration;
  }

  #discover(): Promise<openid.Configuration> {
    const { issuer, clientId, clientSecret } = this.#settings;
    const url = new URL(issuer);
    // Without TLS only on this machine, and then the signature is what the identity rests on.
    const local = url.protocol === 'http:' && isLoopback(url.hostname);
    return openid.discovery(url, clientId, clientSecret, undefined, {
      timeout: 5,
      execute: [
        openid.enableNonRepudiationChecks,
        ...(local ? [openid.allowInsecureRequests] : []),
      ],
    });
  }
}

function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || hostname.startsWith('127.');
}
