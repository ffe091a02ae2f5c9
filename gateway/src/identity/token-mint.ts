import { randomUUID } from 'node:crypto';
import { SignJWT } from 'jose';
import type { SigningKey } from './signing-key.ts';
import type { Viewer } from './viewer.ts';

const GATEWAY_ISSUER = 'metodgraf:gateway';

const LIFETIME_SECONDS = 60;
const REUSE_MS = 30_000;
const MAX_KEPT = 20_000;

interface Kept {
  readonly token: Promise<string>;
  readonly until: number;
}

/**
 * Says to one service, and to no other, who asks. A token is reused for half its life: signing costs
 * more than the rest of a small request. The key of the cache is everything the token says, so a role
 * taken away is in no new token.
 */
export class TokenMint {
  readonly #key: SigningKey;
  readonly #now: () => number;
  readonly #kept = new Map<string, Kept>();

  constructor(key: SigningKey, now: () => number = Date.now) {
    this.#key = key;
    this.#now = now;
  }

  tokenFor(viewer: Viewer, service: string): Promise<string> {
    const saying = JSON.stringify([service, viewer]);
    const kept = this.#kept.get(saying);
    if (kept && kept.until > this.#now()) return kept.token;

    const token = this.#mint(viewer, service);
    if (this.#kept.size >= MAX_KEPT) this.#kept.clear();
    this.#kept.set(saying, { token, until: this.#now() + REUSE_MS });
    return token;
  }

  #mint(viewer: Viewer, service: string): Promise<string> {
    const issuedAt = Math.floor(this.#now() / 1000);
    const { person, role, scopes, duties, organization, session } = viewer;
    return new SignJWT({ role, scopes, duties, organization, sid: session })
      .setProtectedHeader({ alg: 'EdDSA', kid: this.#key.id })
      .setIssuer(GATEWAY_ISSUER)
      .setAudience(service)
      .setSubject(person)
      .setJti(randomUUID())
      .setIssuedAt(issuedAt)
      .setExpirationTime(issuedAt + LIFETIME_SECONDS)
      .sign(this.#key.privateKey);
  }
}
