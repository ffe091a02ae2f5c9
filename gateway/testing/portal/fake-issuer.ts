import { createHash, generateKeyPairSync, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, SignJWT } from 'jose';

interface Asked {
  readonly subject: string;
  readonly nonce: string;
  readonly challenge: string;
}

/** The least OpenID issuer: it believes whoever the test says has signed in, and checks PKCE like a real one. */
export async function fakeIssuer(clientSecret: string) {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const jwk = { ...(await exportJWK(publicKey)), kid: 'issuer', alg: 'EdDSA', use: 'sig' };
  const codes = new Map<string, Asked>();
  const faults = { nonce: false };
  let issuer = '';

  const answers: Record<string, (body: URLSearchParams) => unknown> = {
    '/.well-known/openid-configuration': () => ({
      issuer,
      authorization_endpoint: `${issuer}/authorize`,
      token_endpoint: `${issuer}/token`,
      jwks_uri: `${issuer}/jwks`,
      end_session_endpoint: `${issuer}/leave`,
      response_types_supported: ['code'],
      subject_types_supported: ['public'],
      id_token_signing_alg_values_supported: ['EdDSA'],
      code_challenge_methods_supported: ['S256'],
    }),
    '/jwks': () => ({ keys: [jwk] }),
    '/token': async (body) => {
      const asked = codes.get(body.get('code') ?? '');
      codes.delete(body.get('code') ?? '');
      const verifier = body.get('code_verifier') ?? '';
      const proof = createHash('sha256').update(verifier).digest('base64url');
      if (!asked || proof !== asked.challenge || body.get('client_secret') !== clientSecret) {
        return undefined;
      }
      const idToken = await new SignJWT({ nonce: faults.nonce ? 'другой' : asked.nonce })
        .setProtectedHeader({ alg: 'EdDSA', kid: 'issuer' })
        .setIssuer(issuer)
        .setAudience('metodgraf-gateway')
        .setSubject(asked.subject)
        .setIssuedAt()
        .setExpirationTime('5m')
        .sign(privateKey);
      return {
        access_token: randomUUID(),
        token_type: 'Bearer',
        expires_in: 300,
        id_token: idToken,
      };
    },
  };
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    let text = '';
    for await (const chunk of request) text += String(chunk);
    const body = new URLSearchParams(text);
    const content = await answers[new URL(request.url ?? '/', issuer).pathname]?.(body);
    response.writeHead(content ? 200 : 400, { 'content-type': 'application/json' });
    response.end(JSON.stringify(content ?? { error: 'invalid_grant' }));
  };
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    issuer,
    faults,
    /** What the browser does between: signs in as `subject`, and is sent back to the gateway. */
    signIn(authorizationUrl: string, subject: string): URL {
      const asked = new URL(authorizationUrl).searchParams;
      const code = randomUUID();
      codes.set(code, {
        subject,
        nonce: asked.get('nonce') ?? '',
        challenge: asked.get('code_challenge') ?? '',
      });
      const callback = new URL(asked.get('redirect_uri') ?? '');
      callback.search = new URLSearchParams({ code, state: asked.get('state') ?? '' }).toString();
      return callback;
    },
    stop: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
