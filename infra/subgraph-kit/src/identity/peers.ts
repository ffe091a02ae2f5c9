import { readFileSync } from 'node:fs';
import { createPrivateKey } from 'node:crypto';
import { importJWK, type JWK, jwtVerify, SignJWT } from 'jose';
import { z } from 'zod';

const peersFile = z.object({
  services: z.array(
    z.object({
      name: z.string(),
      url: z.url(),
      publicKey: z.record(z.string(), z.unknown()),
    }),
  ),
});

const TOKEN_SECONDS = 60;

/** The institutions' services as listed in the schema registry: where they are and how to know them. */
export class Peers {
  readonly #byName: ReadonlyMap<string, z.infer<typeof peersFile>['services'][number]>;

  constructor(services: z.infer<typeof peersFile>['services']) {
    this.#byName = new Map(services.map((service) => [service.name, service]));
  }

  static fromFile(path: string): Peers {
    return new Peers(peersFile.parse(JSON.parse(readFileSync(path, 'utf8'))).services);
  }

  /** Undefined when the institution is not (yet) part of this deployment. */
  urlOf(name: string): string | undefined {
    return this.#byName.get(name)?.url;
  }

  /** The reader that signed a feed token for `audience`, or null when the token proves nothing. */
  async readerOf(token: string, audience: string): Promise<string | null> {
    try {
      const { payload } = await jwtVerify(
        token,
        async ({ kid }) => {
          const peer = this.#byName.get(kid ?? '');
          if (!peer) throw new Error('unknown key');
          return importJWK(peer.publicKey as JWK, 'EdDSA');
        },
        { audience, algorithms: ['EdDSA'], requiredClaims: ['exp', 'iss'], clockTolerance: 30 },
      );
      return payload.iss ?? null;
    } catch {
      return null;
    }
  }
}

/** Signs this service's tokens towards the feeds of others; a token is good for one producer. */
export class FeedIdentity {
  readonly #key;
  readonly #name: string;

  constructor(name: string, privateKeyPem: string) {
    this.#name = name;
    this.#key = createPrivateKey(privateKeyPem);
  }

  static fromFile(name: string, path: string): FeedIdentity {
    return new FeedIdentity(name, readFileSync(path, 'utf8'));
  }

  tokenFor(producer: string): Promise<string> {
    return new SignJWT({})
      .setProtectedHeader({ alg: 'EdDSA', kid: this.#name })
      .setIssuer(this.#name)
      .setAudience(producer)
      .setIssuedAt()
      .setExpirationTime(`${TOKEN_SECONDS}s`)
      .sign(this.#key);
  }
}
